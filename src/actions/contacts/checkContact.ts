// Having compared somebody's control number, remembered in a signed note of one's own.
import type { CheckedHow } from '../../domain/notes/keyCheck.ts';
import type { Contact } from '../../domain/people/contact.ts';
import { readControlNumber } from '../../domain/people/controlNumber.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { controlNumberOf } from '../keys/controlNumberOf.ts';
import { identityOf } from '../keys/identityOf.ts';
import { saveContacts } from './saveContacts.ts';

type Checking = Pick<Ports, 'contacts' | 'identities' | 'signer' | 'verifier' | 'clock'>;

/** How the number was compared: read and found alike by the user, or given (typed, scanned) and compared here. */
export interface Comparison {
  readonly how: CheckedHow;
  /** As typed or scanned; null when the user has compared the two by eye or ear. */
  readonly given: string | null;
}

/**
 * Marks a contact as checked. When it takes the place of a known key under the same name, that key is set aside.
 * @returns Problems: `number-differs` (nothing is changed), and those of storing.
 */
export async function checkContact(
  ports: Checking,
  profile: Profile,
  contact: Contact,
  comparison: Comparison,
  inPlaceOf: Contact | null = null,
): Promise<Result<Contact, Problem>> {
  const checked = await asCheckedBy(ports, profile, contact, comparison);
  if (!checked.ok) return checked;
  const set = inPlaceOf && { ...inPlaceOf, replacedBy: contact.fingerprint };
  const saved = await saveContacts(ports, set ? [checked.value, set] : [checked.value]);
  return saved.ok ? checked : saved;
}

/** The contact with the note of its check. Nothing is stored. */
export async function asCheckedBy(
  ports: Omit<Checking, 'contacts'>,
  profile: Profile,
  contact: Contact,
  { how, given }: Comparison,
): Promise<Result<Contact, Problem>> {
  const { name, fingerprint, recipient } = contact;
  // Without a card there is no number to compare.
  if (recipient === null) return refuse({ problem: 'number-differs' });
  const number = await controlNumberOf(ports, { fingerprint, recipient });
  const compared = given === null ? contact.number : readControlNumber(given);
  if (compared !== number) return refuse({ problem: 'number-differs' });
  const identity = await identityOf(ports, profile);
  if (!identity.ok) return identity;
  const at = ports.clock.now().toISOString();
  const body = { v: 1, name, fingerprint, recipient, number, how, at } as const;
  const note = await ports.signer.signNote('keyCheck', body, identity.value);
  return ok({ ...contact, number, checked: { at, how, note } });
}
