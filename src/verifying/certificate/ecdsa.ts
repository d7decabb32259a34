// Checking ECDSA P-256/SHA-256 signatures with the platform's cryptography.
import { asBufferSource } from '../../bytes/digest.ts';
import { hasLowerS } from '../../bytes/ecdsaSpelling.ts';
import { type DerElement, readDer, tags } from './readDer.ts';

/** Whether `signature` (r and s, 32 octets each, s the lower of two) over `signed` was made with the key. */
export async function ecdsaHolds(
  spki: Uint8Array,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  if (!hasLowerS(signature)) return false;
  try {
    const parameters = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('spki', asBufferSource(spki), parameters, false, ['verify']);
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(algorithm, key, asBufferSource(signature), asBufferSource(signed));
  } catch {
    // The platform refuses a point that is not on the curve by throwing.
    return false;
  }
}

/** Ecdsa-Sig-Value (RFC 3279, 2.2.3) as r and s of 32 octets each, or null unless it is minimal DER. */
export function rawSignature(der: Uint8Array): Uint8Array | null {
  const outer = readDer(der);
  const [r, s, ...more] = outer?.tag === tags.sequence ? outer.children : [];
  if (r === undefined || s === undefined || more.length > 0) return null;
  const left = unsigned32(r);
  const right = unsigned32(s);
  if (left === null || right === null) return null;
  const raw = new Uint8Array(64);
  raw.set(left, 32 - left.length);
  raw.set(right, 64 - right.length);
  return raw;
}

function unsigned32(integer: DerElement): Uint8Array | null {
  const [first, second] = integer.content;
  if (integer.tag !== tags.integer || first === undefined || first > 0x7f) return null;
  if (first === 0 && second !== undefined && second < 0x80) return null;
  const octets = first === 0 ? integer.content.subarray(1) : integer.content;
  return octets.length <= 32 ? octets : null;
}
