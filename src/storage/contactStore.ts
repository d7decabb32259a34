// Others' keys. Their rows decide what is shown as known and checked, so a row that somebody has tampered with so that it
// no longer reads as a contact is left out: its key is then an unknown one.
import { Contact } from '../domain/people/contact.ts';
import type { Contacts } from '../ports/people.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import { rowsOf } from './rowsOf.ts';
import { watch } from './watch.ts';

export function contactStore(database: Database): Contacts {
  const { contacts } = database;
  return {
    of: (profile) => watch(() => contactsOf(database, profile)),
    list: (profile) => withSecondTry(database, () => contactsOf(database, profile)),
    save: (contact) =>
      attempt(database, () => database.transaction('rw', contacts, () => putContact(database, contact))),
    async remove(profile, fingerprint) {
      await withSecondTry(database, () => contacts.delete([profile, fingerprint]));
    },
  };
}

/**
 * A key does not come back into trust: whoever writes may have read the contact before its revocation came, in another
 * tab. To be called inside a transaction over contacts.
 */
export async function putContact({ contacts }: Database, contact: Contact): Promise<void> {
  const held = Contact.safeParse(await contacts.get([contact.profile, contact.fingerprint])).data;
  await contacts.put({ ...contact, revoked: held?.revoked ?? contact.revoked });
}

async function contactsOf(database: Database, profile: string): Promise<Contact[]> {
  const rows = await rowsOf(database.contacts, profile).toArray();
  return rows.flatMap((row) => Contact.safeParse(row).data ?? []);
}
