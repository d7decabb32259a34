import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Comparison, checkContact } from './checkContact.ts';
import { contactOfCard } from './keepCard.ts';
import type { SeenCard } from './lookAtCard.ts';

/**
 * Keeps a card as a known person's new key, which nothing but the compared control number stands behind; the old key
 * is set aside. Nothing is kept when the numbers differ. Problems: `number-differs`, and those of storing.
 */
export async function keepSuccessor(
  ports: Pick<Ports, 'contacts' | 'identities' | 'signer' | 'verifier' | 'clock'>,
  profile: Profile,
  seen: SeenCard,
  comparison: Comparison,
  inPlaceOf: Contact,
): Promise<Result<Contact, Problem>> {
  const contact = await contactOfCard(ports, await ports.contacts.list(profile.id), profile, seen);
  return checkContact(ports, profile, contact, comparison, inPlaceOf);
}
