import type { Note } from '../../domain/notes/notes.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/**
 * The card to give away, made anew when the roles have changed since. One that lies in the table and is not of this very
 * pair of keys is never given away: others would seal what is meant for this person to somebody else.
 */
export async function cardOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'verifier' | 'clock'>,
  profile: Profile,
  identity: Identity,
): Promise<Result<string, Problem>> {
  const card = await ports.verifier.readNote('card', identity.card);
  if (card.ok && isOf(identity, card.value) && sorted(card.value.body.roles) === sorted(profile.roles))
    return ok(identity.card);
  const renewed = await ports.signer.renewCard(identity, profile, ports.clock.now());
  const kept = await ports.identities.update(renewed);
  return kept.ok ? ok(renewed.card) : kept;
}

function isOf({ fingerprint, recipient, name }: Identity, { author, body }: Note<'card'>): boolean {
  return author.fingerprint === fingerprint && body.recipient === recipient && author.name === name;
}

function sorted(roles: readonly string[]): string {
  return [...roles].sort().join();
}
