import { bytesToHex } from '../bytes/hex.ts';
import type { Ids } from '../ports/ports.ts';

/** Ids and salts from the browser's cryptographic randomness: they tell nothing of time, order or device. */
export const randomIds: Ids = {
  next: () => crypto.randomUUID(),
  salt: () => bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
};
