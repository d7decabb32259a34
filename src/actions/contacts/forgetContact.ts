import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';

/** Removes a contact. A key that had been set aside for this one counts again. Problems: those of storing. */
export async function forgetContact(
  { contacts }: Pick<Ports, 'contacts'>,
  { profile, fingerprint }: Pick<Contact, 'profile' | 'fingerprint'>,
): Promise<Result<null, Problem>> {
  for (const other of await contacts.list(profile)) {
    if (other.replacedBy !== fingerprint) continue;
    const saved = await contacts.save({ ...other, replacedBy: null });
    if (!saved.ok) return saved;
  }
  await contacts.remove(profile, fingerprint);
  return ok(null);
}
