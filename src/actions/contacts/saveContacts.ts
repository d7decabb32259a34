import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';

/** Saves contacts in their order, up to the first that cannot be kept. Doing it again does no harm. Problems: those of storing. */
export async function saveContacts(
  { contacts }: Pick<Ports, 'contacts'>,
  changed: readonly Contact[],
): Promise<Result<null, Problem>> {
  for (const contact of changed) {
    const saved = await contacts.save(contact);
    if (!saved.ok) return saved;
  }
  return ok(null);
}
