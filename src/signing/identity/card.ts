// Identity cards, made anew whenever the certificate or the roles change. Who vouched for the key stays with them.
import { bytesToBase64Url } from '../../bytes/base64.ts';
import { type Card, successorText } from '../../domain/notes/card.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import { signRaw } from '../der/algorithms.ts';
import { certificateParts } from '../der/certificateParts.ts';
import { readOwnNote } from '../note/readOwnNote.ts';
import { signNote } from '../note/signNote.ts';
import { certificateHolder } from './certificateHolder.ts';
import { recipientOf } from './sealingKey.ts';
import { publicKeyOf } from './signingKey.ts';

type CardHolder = Pick<Identity, 'privateKey' | 'certificate' | 'fingerprint' | 'sealingKey'>;

/**
 * A card for a pair of keys, in the roles that the profile has now. What others seal to is got from the sealing key
 * itself: what lies beside it in a table may have been exchanged.
 */
export async function newCard(
  holder: CardHolder,
  { roles }: Pick<Profile, 'roles'>,
  at: Date,
  replaces: Card['replaces'],
): Promise<string> {
  const recipient = await recipientOf(holder.sealingKey);
  return signNote('card', { v: 1, roles: [...roles], recipient, at: at.toISOString(), replaces }, holder);
}

/** What an old key says of the pair that takes its place. */
export async function vouchOf(
  old: Pick<Identity, 'privateKey' | 'fingerprint'>,
  { fingerprint, recipient }: Pick<Identity, 'fingerprint' | 'recipient'>,
): Promise<NonNullable<Card['replaces']>> {
  const text = new TextEncoder().encode(successorText(fingerprint, recipient));
  return { fingerprint: old.fingerprint, vouch: bytesToBase64Url(await signRaw(old.privateKey, text)) };
}

/** The identity with a new card for the same keys. */
export async function renewCard(identity: Identity, profile: Profile, at: Date): Promise<Identity> {
  return { ...identity, card: await newCard(identity, profile, at, await vouchIn(identity)) };
}

/**
 * The identity under a certificate that somebody else has issued for its key, with a card to match. Name and unit are
 * the certificate's from now on.
 * @throws RangeError when the certificate is for another key or cannot be read: the verifier looks at it first.
 */
export async function withCertificate(
  identity: Identity,
  profile: Profile,
  certificate: Uint8Array,
  at: Date,
): Promise<Identity> {
  const holder = await certificateHolder(certificate);
  if (holder.publicKey !== identity.publicKey) throw new RangeError('a certificate for another key');
  return renewCard({ ...identity, ...holder, certificate }, profile, at);
}

/** The old key may be gone, so its word is carried over from the card there is. */
async function vouchIn({ card, certificate }: Identity): Promise<Card['replaces']> {
  const publicKey = await publicKeyOf(certificateParts(certificate).spki);
  const said = publicKey && (await readOwnNote('card', card, publicKey));
  return said?.replaces ?? null;
}
