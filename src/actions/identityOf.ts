import type { Problem } from '../domain/problems.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Identity, Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * The profile's key and certificate, made silently the first time they are needed. A key that could not be kept is
 * refused: what was signed with it could never be followed by the same person again.
 */
export async function identityOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock'>,
  profile: Profile,
): Promise<Result<Identity, Problem>> {
  const known = await ports.identities.load(profile.id);
  if (known) return ok(known);
  const identity = await ports.signer.createIdentity(profile, ports.clock.now());
  const kept = await ports.identities.save(identity);
  return kept.ok ? ok(identity) : kept;
}
