// The key that signs. What is used can sign here and goes nowhere; its secret is handed on once, to be kept.
import { asBufferSource } from '../../bytes/digest.ts';
import { keyAlgorithm } from '../der/algorithms.ts';

export interface NewSigningKey {
  readonly privateKey: CryptoKey;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** PKCS #8, DER. */
  readonly secret: Uint8Array;
}

/** A new key, made extractable in memory only for as long as it takes to write out its secret. */
export async function newSigningKey(): Promise<NewSigningKey> {
  const pair = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { privateKey: await importedKey(secret), spki, secret };
}

/** The private key for a secret (PKCS #8, DER), or null when it is none of P-256. */
export async function signingKeyOf(secret: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await importedKey(secret);
  } catch {
    // The platform's way of saying that the bytes are no such key.
    return null;
  }
}

/** The public key in a SubjectPublicKeyInfo (DER), or null when it is none of P-256. */
export async function publicKeyOf(spki: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('spki', asBufferSource(spki), keyAlgorithm, false, ['verify']);
  } catch {
    return null;
  }
}

function importedKey(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', asBufferSource(secret), keyAlgorithm, false, ['sign']);
}
