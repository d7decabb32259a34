// In which roles a person may speak in a round. The key decides once it has spoken; before that, the profile does.
import type { Fingerprint } from '../domain/chain/digest.ts';
import type { Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Profile } from '../ports/people.ts';

/** The roles a person may speak in; `keys` are theirs, earlier ones among them. The employee of a round is known by their key alone. */
export function rolesIn(
  profile: Pick<Profile, 'roles'>,
  keys: ReadonlySet<Fingerprint>,
  links: readonly Link[],
): Role[] {
  const authors = links.map(({ statement }) => statement.author);
  const spoken = authors.filter((author) => keys.has(author.fingerprint)).map(({ role }) => role);
  if (spoken.length > 0) return [...new Set(spoken)];
  return profile.roles.filter((role) => role !== 'employee');
}
