import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';
import { saveContacts } from './saveContacts.ts';

/** Removes a contact. A key that had been set aside for this one counts again. Problems: those of storing. */
export async function forgetContact(
  ports: Pick<Ports, 'contacts'>,
  { profile, fingerprint }: Pick<Contact, 'profile' | 'fingerprint'>,
): Promise<Result<null, Problem>> {
  const setAside = (await ports.contacts.list(profile)).filter((other) => other.replacedBy === fingerprint);
  const freed = setAside.map((other) => ({ ...other, replacedBy: null }));
  const saved = await saveContacts(ports, freed);
  if (saved.ok) await ports.contacts.remove(profile, fingerprint);
  return saved;
}
