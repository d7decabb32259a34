// What one person on this device knows of keys: their own, the others' who use the device, and their contacts'.
import type { Fingerprint } from '../../domain/chain/digest.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { KnownKeys } from '../../domain/people/keyStanding.ts';
import { sameName } from '../../domain/people/sameName.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { issuanceOf } from '../contacts/issuanceOf.ts';
import { ownKeys } from './ownKeys.ts';

type Knowing = Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>;

/** Knowledge as of now. Without a profile only the keys of this device are known. */
export async function knownKeysOf(ports: Knowing, profile: Profile | null): Promise<KnownKeys> {
  const own = profile ? await ownKeys(ports, profile.id) : new Set<Fingerprint>();
  const device = new Map<Fingerprint, string>();
  for (const other of await ports.profiles.list()) {
    if (other.id === profile?.id) continue;
    for (const fingerprint of await ownKeys(ports, other.id)) device.set(fingerprint, other.name);
  }
  const held = profile ? await ports.contacts.list(profile.id) : [];
  const contacts = await Promise.all(held.map((contact) => asChecked(ports, own, contact)));
  return { own, device, contacts, withdrawn: await withdrawnAmong(ports, held) };
}

/** Their revoked certificate stays with the card they gave, though they come with one of their own making next time. */
async function withdrawnAmong(
  ports: Pick<Ports, 'verifier'>,
  contacts: readonly Contact[],
): Promise<ReadonlySet<Fingerprint>> {
  const judged = await Promise.all(
    contacts.map(async (contact) => [contact, await issuanceOf(ports, contact)] as const),
  );
  const revoked = judged.filter(([, issuance]) => issuance?.status === 'revoked');
  return new Set(revoked.map(([{ fingerprint }]) => fingerprint));
}

/** A check counts only as its own signed note says it: somebody who can write in the table cannot check a key. */
async function asChecked(
  { verifier }: Pick<Ports, 'verifier'>,
  own: ReadonlySet<Fingerprint>,
  contact: Contact,
): Promise<Contact> {
  if (contact.checked === null) return contact;
  const note = await verifier.readNote('keyCheck', contact.checked.note);
  const holds =
    note.ok &&
    own.has(note.value.author.fingerprint) &&
    sameName(note.value.body.name, contact.name) &&
    note.value.body.fingerprint === contact.fingerprint &&
    note.value.body.recipient === contact.recipient;
  if (!holds) return { ...contact, checked: null };
  const { at, how } = note.value.body;
  return { ...contact, checked: { ...contact.checked, at, how } };
}
