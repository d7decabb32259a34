// The one suite: ECDSA P-256 with SHA-256, named as WebCrypto and as X.509/CMS name it.
import { asBufferSource } from '../../bytes/digest.ts';
import { withLowerS } from '../../bytes/ecdsaSpelling.ts';
import { type Der, objectIdentifier, sequence, unsignedInteger } from './der.ts';

export const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** AlgorithmIdentifier ecdsa-with-SHA256 (RFC 5758 3.2: no parameters). */
export const ecdsaIdentifier: Der = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

/** AlgorithmIdentifier SHA-256 (RFC 5754 2: parameters absent). */
export const sha256Identifier: Der = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'));

/** The signature as JWS wants it: r and s, 32 octets each, in the one spelling that our verifier reads. */
export async function signRaw(key: CryptoKey, bytes: Uint8Array): Promise<Uint8Array> {
  return withLowerS(new Uint8Array(await crypto.subtle.sign(signingAlgorithm, key, asBufferSource(bytes))));
}

/** The signature as X.509 and CMS want it: Ecdsa-Sig-Value (RFC 3279 2.2.3). */
export async function signDer(key: CryptoKey, bytes: Uint8Array): Promise<Der> {
  const raw = await signRaw(key, bytes);
  return sequence(unsignedInteger(raw.subarray(0, 32)), unsignedInteger(raw.subarray(32)));
}

/** Whether r and s hold over the bytes under the key. */
export function isSignedBy(key: CryptoKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  return crypto.subtle.verify(signingAlgorithm, key, asBufferSource(signature), asBufferSource(bytes));
}
