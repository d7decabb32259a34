import { acceptInvitation } from '../../actions/invitations/acceptInvitation.ts';
import type { ReadInvitation } from '../../actions/invitations/readInvitation.ts';
import { rulesOf } from '../../actions/rulesOf.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { useDeed } from '../../questionnaire/useDeed.ts';
import type { Newcomer } from './newcomer.ts';

/** Begins the round, for someone known or for someone new, and goes to where it asks for place and extent. */
export function useBeginning(read: ReadInvitation) {
  const ports = usePorts();
  const { choose } = useProfiles();
  const { busy, problems, run } = useDeed();
  const begin = (who: Profile | Newcomer) =>
    void run(
      async () => {
        const person = 'id' in who ? ok(who) : await introduced(ports, who, read);
        if (!person.ok) return person;
        choose(person.value.id);
        return acceptInvitation(ports, person.value, read);
      },
      (assessment) => {
        location.hash = paths.part(assessment, 'about');
      },
    );
  return { busy, problems, begin };
}

/** A new person on the device, who walks; the employer is the one the invitation speaks of. */
async function introduced(
  ports: Ports,
  newcomer: Newcomer,
  { invitation }: ReadInvitation,
): Promise<Result<Profile, Problem>> {
  const profile: Profile = {
    ...newcomer,
    id: ports.ids.next(),
    roles: ['employee'],
    mainWorkplace: '',
    email: '',
    employer: rulesOf(ports, invitation.body).id,
    demo: false,
  };
  const saved = await ports.profiles.save(profile);
  return saved.ok ? ok(profile) : saved;
}
