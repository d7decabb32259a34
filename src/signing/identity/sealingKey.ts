// The key that others seal to: X25519 by the platform's own cryptography, its public half spelled as the age program
// spells it (age-encryption.org/v1, "The X25519 recipient type").
import { bech32 } from '@scure/base';
import { asBufferSource } from '../../bytes/digest.ts';
import type { Recipient } from '../../domain/people/recipient.ts';

export interface SealingKey {
  /** Derives here and goes nowhere. */
  readonly key: CryptoKey;
  readonly recipient: Recipient;
}

const algorithm = { name: 'X25519' } as const;

/** PrivateKeyInfo of an X25519 key up to its 32 octets (RFC 8410 7): the platform takes and gives no bare secret. */
const pkcs8Prefix = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20],
);

/** A new random secret, 32 octets. */
export async function newSealingSecret(): Promise<Uint8Array> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['deriveBits']);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  if (pkcs8.length !== pkcs8Prefix.length + 32) throw new RangeError('an X25519 key in an unknown form');
  return pkcs8.slice(pkcs8Prefix.length);
}

/**
 * The key for a secret, and what others seal to.
 * @param secret 32 octets; any will do (RFC 7748 5).
 * @throws RangeError for another length.
 */
export async function sealingKeyOf(secret: Uint8Array): Promise<SealingKey> {
  if (secret.length !== 32) throw new RangeError('an X25519 secret has 32 octets');
  const pkcs8 = Uint8Array.of(...pkcs8Prefix, ...secret);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['deriveBits']);
  return { key, recipient: await recipientOf(key) };
}

/** What others seal to. */
export async function recipientOf(key: CryptoKey): Promise<Recipient> {
  return bech32.encodeFromBytes('age', await publicHalf(key));
}

/** The secret times the base point, which is what a public key is (RFC 7748 6.1). */
async function publicHalf(key: CryptoKey): Promise<Uint8Array> {
  const nine = asBufferSource(new Uint8Array(32).fill(9, 0, 1));
  const basePoint = await crypto.subtle.importKey('raw', nine, algorithm, false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ ...algorithm, public: basePoint }, key, 256));
}
