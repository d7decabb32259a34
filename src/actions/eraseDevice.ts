// Taking away all that this device holds. Files already saved or handed over are out of reach, and the screens say so.
import type { Ports } from '../ports/ports.ts';
import { currentOf } from './currentOf.ts';

/** Removes every round, draft, picture, person and key. */
export async function eraseDevice(
  ports: Pick<Ports, 'records' | 'drafts' | 'profiles' | 'preferences'>,
): Promise<void> {
  const [rounds, drafts, profiles] = await Promise.all([
    currentOf(ports.records.all),
    currentOf(ports.drafts.all),
    ports.profiles.list(),
  ]);
  // People last: should something stop this halfway, whoever owns what is left can still reach it.
  await Promise.all(rounds.map(({ id }) => ports.records.remove(id)));
  await Promise.all(drafts.map(({ key }) => ports.drafts.remove(key)));
  await Promise.all(profiles.map(({ id }) => ports.profiles.remove(id)));
  ports.preferences.set('profile', '');
}
