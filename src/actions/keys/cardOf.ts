import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** The card to give away, made anew when the roles have changed since. */
export async function cardOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'verifier' | 'clock'>,
  profile: Profile,
  identity: Identity,
): Promise<Result<string, Problem>> {
  const card = await ports.verifier.readNote('card', identity.card);
  if (card.ok && [...card.value.body.roles].sort().join() === [...profile.roles].sort().join())
    return ok(identity.card);
  const renewed = await ports.signer.renewCard(identity, profile, ports.clock.now());
  const kept = await ports.identities.update(renewed);
  return kept.ok ? ok(renewed.card) : kept;
}
