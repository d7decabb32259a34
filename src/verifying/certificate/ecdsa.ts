// Signatures by people: ECDSA P-256 with SHA-256, and only in the one of two spellings that we write.
import { hasLowerS } from '../../bytes/ecdsaSpelling.ts';
import { keyKind } from './publicKey.ts';
import { rawHolds } from './signatureHolds.ts';

/** Whether `signature` (r and s, 32 octets each, s the lower of two) over `signed` was made with the key. */
export async function ecdsaHolds(
  spki: Uint8Array,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  if (keyKind(spki) !== 'P-256' || !hasLowerS(signature)) return false;
  return rawHolds(spki, 'P-256', 'SHA-256', signature, signed);
}
