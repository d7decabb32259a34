// Whether a package is meant for the one who opens it. Its cover names the receivers under the sender's signature, so a
// file cannot be sealed anew and passed on as if it had been meant for somebody else.
import type { Link } from '../../domain/chain/link.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { Role } from '../../domain/people/role.ts';
import { sameName } from '../../domain/people/sameName.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { ownKeys } from '../keys/ownKeys.ts';
import { rolesIn } from '../rolesIn.ts';

export interface Addressed {
  readonly role: Role;
  /** The name the sender wrote, when it is not that of the one who opens and no key was named. */
  readonly meantFor: string | null;
}

/** As whom one receives a package. Problems: `not-addressed-to-you`, `addressed-to-other-profile`, `recovery-missing`. */
export async function addressee(
  ports: Pick<Ports, 'identities' | 'profiles'>,
  profile: Profile,
  sender: Note<'manifest'>,
  links: readonly Link[],
): Promise<Result<Addressed, Problem>> {
  const own = await ownKeys(ports, profile.id);
  const { to } = sender.body;
  const named = to.find(({ fingerprint }) => fingerprint !== null && own.has(fingerprint));
  const unnamed = to.find(
    ({ role, fingerprint }) => fingerprint === null && mayReceive(profile, own, links, role),
  );
  const receiver = named ?? unnamed;
  if (receiver === undefined) return refuse(await refusal(ports, profile, to));
  const isOthersRound = receiver.role !== 'employee';
  if (isOthersRound && !profile.demo && !(await canRecover(ports, profile)))
    return refuse({ problem: 'recovery-missing' });
  const isOtherName = named === undefined && !sameName(receiver.name, profile.name);
  return ok({ role: receiver.role, meantFor: isOtherName ? receiver.name : null });
}

/** Without a key the role decides: the employee of a round is known by their key in it, the others by their profile. */
function mayReceive(profile: Profile, own: ReadonlySet<string>, links: readonly Link[], role: Role): boolean {
  return rolesIn(profile, own, links).includes(role);
}

async function refusal(
  ports: Pick<Ports, 'identities' | 'profiles'>,
  profile: Profile,
  to: Note<'manifest'>['body']['to'],
): Promise<Problem> {
  for (const other of await ports.profiles.list()) {
    if (other.id === profile.id) continue;
    const theirs = await ownKeys(ports, other.id);
    if (to.some(({ fingerprint }) => fingerprint !== null && theirs.has(fingerprint)))
      return { problem: 'addressed-to-other-profile', name: other.name, profile: other.id };
  }
  return { problem: 'not-addressed-to-you' };
}

async function canRecover({ identities }: Pick<Ports, 'identities'>, { id }: Profile): Promise<boolean> {
  return ((await identities.load(id))?.recovery ?? null) !== null;
}
