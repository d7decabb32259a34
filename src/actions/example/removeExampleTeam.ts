import type { Ports } from '../../ports/ports.ts';
import { currentOf } from '../currentOf.ts';

/** Takes away every example: profiles, drafts and records. What is not an example is never touched. */
export async function removeExampleTeam(ports: Ports): Promise<void> {
  const records = await currentOf(ports.records.all);
  const drafts = await currentOf(ports.drafts.all);
  for (const { id } of records.filter(({ demo }) => demo)) await ports.records.remove(id);
  for (const { key } of drafts.filter(({ demo }) => demo)) await ports.drafts.remove(key);
  for (const { id } of (await ports.profiles.list()).filter(({ demo }) => demo))
    await ports.profiles.remove(id);
}
