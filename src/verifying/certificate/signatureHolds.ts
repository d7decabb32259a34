// Signatures by keys that are not ours: of authorities, of time stamps, of signing services. The platform does the
// mathematics; here it is decided which algorithms are still to be believed.
import { asBufferSource } from '../../bytes/digest.ts';
import { type KeyKind, keyKind } from './publicKey.ts';
import { type DerElement, oidOf, readDer, tags } from './readDer.ts';
import { magnitudeOf } from './readValues.ts';

export interface SignatureAlgorithm {
  readonly family: 'ECDSA' | 'RSA';
  readonly hash: Hash;
}
export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.10045.4.3.2': { family: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { family: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { family: 'ECDSA', hash: 'SHA-512' },
  '1.2.840.113549.1.1.11': { family: 'RSA', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { family: 'RSA', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { family: 'RSA', hash: 'SHA-512' },
};
const hashes: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** An AlgorithmIdentifier of a signature, in its one spelling: ECDSA without parameters, RSA (PKCS #1 v1.5) with NULL. */
export function readAlgorithm(element: DerElement | undefined): SignatureAlgorithm | null {
  const [type, parameters, ...more] = element?.tag === tags.sequence ? element.children : [];
  const algorithm = algorithms[oidOf(type) ?? ''];
  if (algorithm === undefined || more.length > 0) return null;
  const isSpelled = algorithm.family === 'RSA' ? isNull(parameters) : parameters === undefined;
  return isSpelled ? algorithm : null;
}

/** An AlgorithmIdentifier of a digest, with parameters absent or NULL (RFC 5754, 2: both must be read). */
export function readHash(element: DerElement | undefined): Hash | null {
  const [type, parameters, ...more] = element?.tag === tags.sequence ? element.children : [];
  const isSpelled = (parameters === undefined || isNull(parameters)) && more.length === 0;
  return isSpelled ? (hashes[oidOf(type) ?? ''] ?? null) : null;
}

/**
 * Whether a signature as X.509 and CMS write it is by the key (SubjectPublicKeyInfo, DER) over the bytes.
 * False for keys and algorithms that are not understood or do not belong together. Never throws.
 */
export async function signatureHolds(
  spki: Uint8Array,
  { family, hash }: SignatureAlgorithm,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const kind = keyKind(spki);
  if (kind === null || (kind === 'RSA') !== (family === 'RSA')) return false;
  const spelled = kind === 'RSA' ? signature : rawSignature(signature, kind);
  return spelled !== null && rawHolds(spki, kind, hash, spelled, signed);
}

/** As above, with an elliptic signature already as r and s. */
export async function rawHolds(
  spki: Uint8Array,
  kind: KeyKind,
  hash: Hash,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const key =
    kind === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'ECDSA', namedCurve: kind, hash };
  try {
    const imported = await crypto.subtle.importKey('spki', asBufferSource(spki), key, false, ['verify']);
    return await crypto.subtle.verify(key, imported, asBufferSource(signature), asBufferSource(signed));
  } catch {
    // The platform refuses a point that is not on the curve by throwing.
    return false;
  }
}

/** Ecdsa-Sig-Value (RFC 3279, 2.2.3) as r and s, each as long as the field, or null unless it is minimal DER. */
export function rawSignature(der: Uint8Array, kind: 'P-256' | 'P-384' = 'P-256'): Uint8Array | null {
  const size = kind === 'P-256' ? 32 : 48;
  const outer = readDer(der);
  const [r, s, ...more] = outer?.tag === tags.sequence ? outer.children : [];
  const left = magnitudeOf(r);
  const right = magnitudeOf(s);
  if (left === null || right === null || more.length > 0) return null;
  if (left.length > size || right.length > size) return null;
  const raw = new Uint8Array(2 * size);
  raw.set(left, size - left.length);
  raw.set(right, 2 * size - right.length);
  return raw;
}

function isNull(element: DerElement | undefined): boolean {
  return element?.tag === tags.nothing && element.content.length === 0;
}
