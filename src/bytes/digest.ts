// SHA-256, the one digest of this program, by the platform's own cryptography.
import { bytesToHex } from './hex.ts';

/** SHA-256 of bytes, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', asBufferSource(bytes)));
}

/** SHA-256 of bytes, 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return bytesToHex(await sha256(bytes));
}

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits. A lone surrogate would be replaced: refuse such text first. */
export async function sha256HexOfText(text: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(text));
}

/** WebCrypto takes no view of shared memory; a plain view passes through, anything else is copied. */
export function asBufferSource(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
