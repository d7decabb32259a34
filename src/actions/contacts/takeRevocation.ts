import type { Contact } from '../../domain/people/contact.ts';
import { metContact } from '../../domain/people/metContact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { currentOf } from '../currentOf.ts';

/**
 * Takes in somebody's word that a key of theirs is no longer to be trusted. What it signed and is held here already
 * stays what it was; nothing that comes later counts.
 * A key not met before is remembered as revoked all the same. Problems: those of reading the note and of storing.
 */
export async function takeRevocation(
  ports: Pick<Ports, 'contacts' | 'records' | 'verifier' | 'clock'>,
  profile: Profile,
  text: string,
): Promise<Result<Contact, Problem>> {
  const note = await ports.verifier.readNote('revocation', text);
  if (!note.ok) return note;
  const { fingerprint, name, unit, publicKey } = note.value.author;
  const at = ports.clock.now().toISOString();
  const known = (await ports.contacts.list(profile.id)).find((one) => one.fingerprint === fingerprint);
  const { id, demo } = profile;
  const stranger = { profile: id, demo, fingerprint, name, unit, publicKey, roles: [], card: null, at };
  const contact = known ?? metContact(undefined, { ...stranger, inPerson: false });
  if (contact.revoked !== null) return ok(contact);
  const revoked = { ...contact, revoked: { at, held: await heldBy(ports, fingerprint) } };
  const saved = await ports.contacts.save(revoked);
  return saved.ok ? ok(revoked) : saved;
}

/** Digests of all that this key has signed in the rounds on this device. */
async function heldBy(ports: Pick<Ports, 'records' | 'verifier'>, fingerprint: string): Promise<string[]> {
  const outlines = await currentOf(ports.records.all);
  const reports = await ports.verifier.verifyEnvelopes(outlines.flatMap(({ envelopes }) => envelopes));
  return reports.flatMap((report) =>
    report.ok && report.link.statement.author.fingerprint === fingerprint ? [report.link.digest] : [],
  );
}
