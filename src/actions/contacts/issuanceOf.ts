import type { Contact } from '../../domain/people/contact.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import type { Ports } from '../../ports/ports.ts';

/** What an organisation says of a contact's key, by the card that is kept; null without a card that is theirs. */
export async function issuanceOf(
  { verifier }: Pick<Ports, 'verifier'>,
  { card, fingerprint }: Pick<Contact, 'card' | 'fingerprint'>,
): Promise<Issuance | null> {
  const read = card === null ? null : await verifier.readNote('card', card);
  return read?.ok && read.value.author.fingerprint === fingerprint ? read.value.author.issuance : null;
}
