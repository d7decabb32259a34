// What taking in a package makes of one's contacts: those met again, those met first, and what the user said of them.
import type { Contact } from '../../domain/people/contact.ts';
import { metContact } from '../../domain/people/metContact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardToKeep } from '../contacts/cardToKeep.ts';
import { asCheckedBy } from '../contacts/checkContact.ts';
import type { Arrival } from './lookInto.ts';
import type { MetPerson } from './metPeople.ts';
import type { KeyDecision } from './takeIn.ts';

/** Contacts as they are to be stored. Nothing is stored here. Problems: `number-differs`. */
export async function contactsAfter(
  ports: Ports,
  profile: Profile,
  arrival: Arrival,
  decisions: ReadonlyMap<string, KeyDecision>,
): Promise<Result<readonly Contact[], Problem>> {
  const held = new Map(
    (await ports.contacts.list(profile.id)).map((contact) => [contact.fingerprint, contact]),
  );
  const changed = new Map<string, Contact>();
  const current = (fingerprint: string) => changed.get(fingerprint) ?? held.get(fingerprint);
  const put = (contact: Contact | undefined) => contact && changed.set(contact.fingerprint, contact);
  for (const person of arrival.people) {
    if (!isKept(person)) continue;
    const met = await meet(ports, profile, current(person.fingerprint), person);
    const decision = decisions.get(person.fingerprint);
    if (decision?.kind === 'compared') {
      const checked = await asCheckedBy(ports, profile, met, decision);
      if (!checked.ok) return checked;
      put(checked.value);
    } else put(met);
    const { standing, vouchedBy, fingerprint } = person;
    if (vouchedBy) put({ ...vouchedBy, ...current(vouchedBy.fingerprint), replacedBy: fingerprint });
    if (standing.level !== 'changed') continue;
    const other = current(standing.known);
    if (other && decision?.kind === 'namesake')
      put({ ...other, namesakes: [...other.namesakes, fingerprint] });
    else if (other) put({ ...other, replacedBy: fingerprint });
  }
  return ok([...changed.values()]);
}

/** Keys of this device are not contacts; a key only spoken of under a known name is not let in by another's word. */
function isKept({ isHere, standing }: MetPerson): boolean {
  if (standing.level === 'device' || standing.level === 'revoked') return false;
  return isHere || standing.level !== 'changed';
}

async function meet(
  ports: Ports,
  profile: Profile,
  before: Contact | undefined,
  person: MetPerson,
): Promise<Contact> {
  const { fingerprint, name, unit, roles, publicKey, number, vouchedBy, isHere } = person;
  const card = await cardToKeep(ports, before, person.card);
  const met = metContact(before, {
    ...{ profile: profile.id, demo: profile.demo, fingerprint, name, unit, roles, publicKey },
    card: card && number ? { text: card.text, recipient: card.body.recipient, number } : null,
    at: ports.clock.now().toISOString(),
    inPerson: isHere,
  });
  return { ...met, vouchedBy: vouchedBy?.fingerprint ?? met.vouchedBy };
}
