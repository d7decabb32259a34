// A card somebody gives: what it says, and how it stands to what is known. Nothing is kept by looking.
import type { Note } from '../../domain/notes/notes.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber } from '../../domain/people/controlNumber.ts';
import { type KeyStanding, type KnownKeys, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { controlNumberOf } from '../keys/controlNumberOf.ts';
import { knownKeysOf } from '../keys/knownKeys.ts';

export interface SeenCard {
  readonly card: Note<'card'>;
  readonly number: ControlNumber;
  readonly standing: KeyStanding;
  /** The contact whose key this one takes the place of, when that key vouches for it. */
  readonly vouchedBy: Contact | null;
}

/** `profile` is null before anybody has said who they are. Problems: `not-our-file`, `damaged`, `signature-invalid`, `newer-than-this-app`. */
export async function lookAtCard(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile | null,
  text: string,
): Promise<Result<SeenCard, Problem>> {
  const read = await ports.verifier.readNote('card', text);
  if (!read.ok) return read;
  const card = read.value;
  const { fingerprint, name, issuance } = card.author;
  const known = await knownKeysOf(ports, profile);
  const vouchedBy = await voucherOf(ports, known, card);
  const contacts = known.contacts.filter((contact) => contact !== vouchedBy);
  const met = { fingerprint, name, issuance, signed: [] };
  // Of the pair that would be kept: what is compared must be what is then relied on.
  const held = known.contacts.find((contact) => contact.fingerprint === fingerprint);
  const recipient = held?.recipient ?? card.body.recipient;
  const number = await controlNumberOf(ports, { fingerprint, recipient });
  return ok({ card, number, standing: keyStanding(met, { ...known, contacts }), vouchedBy });
}

/**
 * The contact that stands behind a new key: known, neither revoked nor set aside for some other key already, and its
 * signature over the new key holds.
 */
export async function voucherOf(
  { verifier }: Pick<Ports, 'verifier'>,
  { contacts, withdrawn }: Pick<KnownKeys, 'contacts' | 'withdrawn'>,
  card: Note<'card'>,
): Promise<Contact | null> {
  const { replaces } = card.body;
  const old = contacts.find(({ fingerprint }) => fingerprint === replaces?.fingerprint);
  if (!old || old.revoked !== null || withdrawn?.has(old.fingerprint) || old.times === 0) return null;
  if (old.replacedBy !== null && old.replacedBy !== card.author.fingerprint) return null;
  return (await verifier.vouches(card, old.publicKey)) ? old : null;
}
