import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';
import { saveContacts } from './saveContacts.ts';

/**
 * Takes back that a number was compared. Keys that were set aside for it alone, without having vouched, count again.
 * Problems: those of storing.
 */
export async function withdrawCheck(
  ports: Pick<Ports, 'contacts'>,
  contact: Contact,
): Promise<Result<Contact, Problem>> {
  const { fingerprint, vouchedBy } = contact;
  const setAside = (await ports.contacts.list(contact.profile)).filter(
    (other) => other.replacedBy === fingerprint && other.fingerprint !== vouchedBy,
  );
  const unchecked = { ...contact, checked: null };
  const freed = setAside.map((other) => ({ ...other, replacedBy: null }));
  const saved = await saveContacts(ports, [unchecked, ...freed]);
  return saved.ok ? ok(unchecked) : saved;
}
