// A recovery file is offered once the key means something to its holder, and not again to someone who has declined.
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** Whether to offer: there is a key in use without a recovery file, of somebody real who has not said no. */
export async function offersRecovery(
  { identities, preferences }: Pick<Ports, 'identities' | 'preferences'>,
  { id, demo }: Pick<Profile, 'id' | 'demo'>,
): Promise<boolean> {
  if (demo || declined(preferences).includes(id)) return false;
  const inUse = await identities.load(id);
  return inUse !== null && inUse.recovery === null;
}

/** Remembers that this person has said no. The offer stays where the keys are shown. */
export function declineRecovery(
  { preferences }: Pick<Ports, 'preferences'>,
  { id }: Pick<Profile, 'id'>,
): void {
  preferences.set('recovery-declined', [...new Set([...declined(preferences), id])].join(' '));
}

/** Random ids of profiles: they say nothing to anybody who reads them without the storage. */
function declined(preferences: Ports['preferences']): readonly string[] {
  return (preferences.get('recovery-declined') ?? '').split(' ').filter(Boolean);
}
