import type { Contact } from '../../domain/people/contact.ts';
import { metContact } from '../../domain/people/metContact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardToKeep } from './cardToKeep.ts';
import type { SeenCard } from './lookAtCard.ts';
import { saveContacts } from './saveContacts.ts';

/**
 * Keeps a card among the contacts. One under a known name with another key is kept only as a second person of that
 * name (`asNamesake`); whether it is the same person with a new key is for checkContact() to settle.
 */
export async function keepCard(
  ports: Pick<Ports, 'contacts' | 'verifier' | 'clock'>,
  profile: Profile,
  seen: SeenCard,
  asNamesake = false,
): Promise<Result<Contact, Problem>> {
  const { standing, vouchedBy } = seen;
  const held = await ports.contacts.list(profile.id);
  const kept = await contactOfCard(ports, held, profile, seen);
  const contact = { ...kept, vouchedBy: vouchedBy?.fingerprint ?? kept.vouchedBy };
  const changes: Contact[] = [contact];
  if (vouchedBy) changes.push({ ...vouchedBy, replacedBy: kept.fingerprint });
  const other = standing.level === 'changed' && asNamesake ? standing.known : null;
  for (const namesake of held)
    if (namesake.fingerprint === other)
      changes.push({ ...namesake, namesakes: [...namesake.namesakes, contact.fingerprint] });
  const saved = await saveContacts(ports, changes);
  return saved.ok ? ok(contact) : saved;
}

/** The contact that a card makes, or makes of the one held before. Nothing is stored. */
export async function contactOfCard(
  ports: Pick<Ports, 'verifier' | 'clock'>,
  held: readonly Contact[],
  profile: Profile,
  { card, number }: SeenCard,
): Promise<Contact> {
  const { fingerprint, name, unit, publicKey } = card.author;
  const before = held.find((contact) => contact.fingerprint === fingerprint);
  const shown = await cardToKeep(ports, before, card);
  return metContact(before, {
    ...{ profile: profile.id, demo: profile.demo, fingerprint, name, unit, publicKey },
    roles: card.body.roles,
    card: shown && { text: shown.text, recipient: shown.body.recipient, number },
    at: ports.clock.now().toISOString(),
    inPerson: true,
  });
}
