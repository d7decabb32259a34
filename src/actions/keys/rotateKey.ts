import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { identityOf } from './identityOf.ts';

type Rotating = Pick<Ports, 'identities' | 'signer' | 'clock'>;

/**
 * New keys under the profile's present name and unit. The old key vouches for the new one in its card, finishes the
 * rounds it began and still opens what was sealed to it. After a revocation nothing vouches: the new key starts alone.
 */
export async function rotateKey(ports: Rotating, profile: Profile): Promise<Result<Identity, Problem>> {
  const at = ports.clock.now();
  const old = await identityOf(ports, profile);
  if (!old.ok) return old;
  const made = await ports.signer.createIdentity(profile, at, old.value);
  // The new one first: should the second writing fail, there are two, and the latest is in use.
  const kept = await ports.identities.save(made);
  if (!kept.ok) return kept;
  const retired = await ports.identities.update({ ...old.value, retired: at.toISOString() });
  return retired.ok ? ok(made.identity) : retired;
}

/** Takes a key out of use for good and returns the note that tells others. Nothing more is signed with it. */
export async function revokeKey(
  ports: Rotating,
  identity: Identity,
): Promise<Result<{ readonly revocation: string }, Problem>> {
  const at = ports.clock.now().toISOString();
  const kept = await ports.identities.update({
    ...identity,
    revoked: at,
    retired: identity.retired ?? at,
  });
  return kept.ok ? ok({ revocation: identity.revocation }) : kept;
}
