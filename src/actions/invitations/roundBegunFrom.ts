import { Invited, invitedPath } from '../../domain/drafts/invited.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { currentOf } from '../currentOf.ts';
import { invitedBy } from './acceptInvitation.ts';
import type { ReadInvitation } from './readInvitation.ts';

/**
 * The id of the round that this person has begun because of such an invitation and not yet signed, the latest of them;
 * null when there is none. People open the link again to go on where they were.
 */
export async function roundBegunFrom(
  { drafts }: Pick<Ports, 'drafts'>,
  profile: Profile,
  read: ReadInvitation,
): Promise<string | null> {
  const { by, due } = invitedBy(read);
  const begun = (await currentOf(drafts.all)).filter(({ key, profile: owner, values }) => {
    const invited = Invited.safeParse(values[invitedPath]).data;
    return (
      key.step === 'self-assessment' && owner === profile.id && invited?.by === by && invited.due === due
    );
  });
  const [latest] = begun.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return latest?.key.assessment ?? null;
}
