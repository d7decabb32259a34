import type { Note } from '../../domain/notes/notes.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { Ports } from '../../ports/ports.ts';
import { issuanceOf } from './issuanceOf.ts';

/**
 * The card to remember of a key; null when the one that is held says more. What an organisation has certified is not
 * forgotten for a card of the holder's own making: its revocation would be forgotten with it.
 */
export async function cardToKeep(
  ports: Pick<Ports, 'verifier'>,
  held: Contact | undefined,
  card: Note<'card'> | null,
): Promise<Note<'card'> | null> {
  if (card === null || held === undefined || card.author.issuance !== null) return card;
  return (await issuanceOf(ports, held)) === null ? card : null;
}
