// The two private keys of a pair as one run of bytes, which is what is wrapped: neither can be put in the other's place.
import type { Identity, KeySecrets } from '../ports/people.ts';

const sealingLength = 32;

/** The X25519 secret, then the signing key as PKCS #8, if it is known. */
export function packSecrets({ signing, sealing }: KeySecrets): Uint8Array<ArrayBuffer> {
  if (sealing.length !== sealingLength) throw new Error('A sealing key has 32 octets');
  const packed = new Uint8Array(sealingLength + (signing?.length ?? 0));
  packed.set(sealing);
  if (signing) packed.set(signing, sealingLength);
  return packed;
}

/** Copies, since what is packed is overwritten after use. */
export function unpackSecrets(packed: Uint8Array): KeySecrets {
  const signing = packed.slice(sealingLength);
  return { signing: signing.length === 0 ? null : signing, sealing: packed.slice(0, sealingLength) };
}

/** The same keys for use, none of them exportable. `privateKey` is null when the signing key is not among them. */
export async function importSecrets(
  packed: Uint8Array<ArrayBuffer>,
): Promise<Pick<Identity, 'sealingKey'> & { readonly privateKey: CryptoKey | null }> {
  const signing = packed.subarray(sealingLength);
  const [privateKey, sealingKey] = await Promise.all([
    signing.length === 0 ? null : importSigning(signing),
    importSealing(packed.subarray(0, sealingLength)),
  ]);
  return { privateKey, sealingKey };
}

function importSigning(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
}

/** WebCrypto takes an X25519 secret only inside PKCS #8, which begins alike for every such key (RFC 8410). */
async function importSealing(secret: Uint8Array): Promise<CryptoKey> {
  const pkcs8 = Uint8Array.of(...beforeX25519, ...secret);
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
  } finally {
    pkcs8.fill(0);
  }
}

const beforeX25519 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20];
