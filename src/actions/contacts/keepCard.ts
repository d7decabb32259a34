import type { Contact } from '../../domain/people/contact.ts';
import { metContact } from '../../domain/people/metContact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { SeenCard } from './lookAtCard.ts';

/**
 * Keeps a card among the contacts. One under a known name with another key is kept only as a second person of that
 * name (`asNamesake`); whether it is the same person with a new key is for checkContact() to settle.
 */
export async function keepCard(
  ports: Pick<Ports, 'contacts' | 'clock'>,
  profile: Profile,
  seen: SeenCard,
  asNamesake = false,
): Promise<Result<Contact, Problem>> {
  const { standing, vouchedBy } = seen;
  const held = await ports.contacts.list(profile.id);
  const kept = contactOfCard(held, profile, seen, ports.clock.now());
  const changes: Contact[] = [{ ...kept, vouchedBy: vouchedBy?.fingerprint ?? kept.vouchedBy }];
  if (vouchedBy) changes.push({ ...vouchedBy, replacedBy: kept.fingerprint });
  const other = standing.level === 'changed' && asNamesake ? standing.known : null;
  for (const contact of held)
    if (contact.fingerprint === other)
      changes.push({ ...contact, namesakes: [...contact.namesakes, kept.fingerprint] });
  for (const contact of changes) {
    const saved = await ports.contacts.save(contact);
    if (!saved.ok) return saved;
  }
  return ok(changes[0] ?? kept);
}

/** The contact that a card makes, or makes of the one held before. Nothing is stored. */
export function contactOfCard(
  held: readonly Contact[],
  profile: Profile,
  { card, number }: SeenCard,
  at: Date,
): Contact {
  const { fingerprint, name, unit, publicKey } = card.author;
  const before = held.find((contact) => contact.fingerprint === fingerprint);
  return metContact(before, {
    ...{ profile: profile.id, demo: profile.demo, fingerprint, name, unit, publicKey },
    roles: card.body.roles,
    card: { text: card.text, recipient: card.body.recipient, number },
    at: at.toISOString(),
    inPerson: true,
  });
}
