import type { Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/**
 * The keys a profile speaks with, made silently the first time they are needed. A key that could not be kept is
 * refused: what was signed with it could never be followed by the same person again.
 * @param links the round, if there is one: it is finished with the key it was begun with, whatever came later.
 * @returns Problems: `own-key-revoked`, and those of storing.
 */
export async function identityOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock'>,
  profile: Profile,
  links: readonly Link[] = [],
): Promise<Result<Identity, Problem>> {
  const spoken = new Set(links.map(({ statement }) => statement.author.fingerprint));
  const held = links.length === 0 ? [] : await ports.identities.all(profile.id);
  const begun = held.find(({ fingerprint }) => spoken.has(fingerprint));
  if (begun === undefined) return identityInUse(ports, profile);
  return begun.revoked === null ? ok(begun) : refuse({ problem: 'own-key-revoked' });
}

async function identityInUse(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock'>,
  profile: Profile,
): Promise<Result<Identity, Problem>> {
  const known = await ports.identities.load(profile.id);
  if (known) return ok(known);
  const unfinished = await ports.identities.unfinished(profile.id);
  const at = ports.clock.now();
  const made = unfinished
    ? await ports.signer.completeIdentity(unfinished, profile, at)
    : await ports.signer.createIdentity(profile, at);
  const kept = await ports.identities.save(made);
  if (!kept.ok) return kept;
  // Read back: another window may have been first.
  return ok((await ports.identities.load(profile.id)) ?? made.identity);
}
