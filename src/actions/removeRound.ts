import { stepKinds } from '../domain/steps/stepKind.ts';
import type { Ports } from '../ports/ports.ts';

/** Takes away everything this device holds of a round: record, reports, and what was begun and not signed. */
export async function removeRound(ports: Pick<Ports, 'records' | 'drafts'>, id: string): Promise<void> {
  // Drafts first: should something stop this halfway, the record still shows that there is something to take away.
  for (const step of stepKinds) await ports.drafts.remove({ assessment: id, step });
  await ports.records.remove(id);
}
