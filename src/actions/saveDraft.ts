import type { Problem } from '../domain/problems.ts';
import { ok, type Result } from '../domain/result.ts';
import type { DraftKey } from '../ports/drafts.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';

/** Writes some of a draft's values, by path. The moment they were durable, as the device's clock says. */
export async function saveDraft(
  ports: Pick<Ports, 'drafts' | 'clock'>,
  profile: Pick<Profile, 'id' | 'demo'>,
  key: DraftKey,
  values: Readonly<Record<string, unknown>>,
): Promise<Result<Date, Problem>> {
  const savedAt = ports.clock.now().toISOString();
  const saved = await ports.drafts.save({ key, profile: profile.id, demo: profile.demo, savedAt, values });
  return saved.ok ? ok(ports.clock.now()) : saved;
}
