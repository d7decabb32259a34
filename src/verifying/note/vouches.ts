// Whether a key that took another's place has that other key's word for it.
import { base64ToBytes, base64UrlToBytes } from '../../bytes/base64.ts';
import { sha256Hex } from '../../bytes/digest.ts';
import { successorText } from '../../domain/notes/card.ts';
import type { Note } from '../../domain/notes/notes.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';

/**
 * Whether the old key stands behind the card: the card names it, it is not the card's own, and it has signed for both
 * of the new keys. A revoked key's word is for the caller to refuse.
 * @param card as readNote gave it.
 * @param oldPublicKey SubjectPublicKeyInfo DER, base64.
 */
export async function vouches({ author, body }: Note<'card'>, oldPublicKey: string): Promise<boolean> {
  const spki = base64ToBytes(oldPublicKey);
  const vouch = body.replaces && base64UrlToBytes(body.replaces.vouch);
  if (spki === null || !vouch || body.replaces?.fingerprint !== (await sha256Hex(spki))) return false;
  if (body.replaces.fingerprint === author.fingerprint) return false;
  return ecdsaHolds(spki, vouch, new TextEncoder().encode(successorText(author.fingerprint, body.recipient)));
}
