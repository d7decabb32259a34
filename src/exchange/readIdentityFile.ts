// An identity file as the age program keeps it: a key a line (`AGE-SECRET-KEY-1…`), empty lines and comments between.
import { readSealingSecret } from './ageIdentity.ts';

/** The X25519 secrets in the text, 32 octets each. Keys of other kinds, and lines that are none, are passed over. */
export function readIdentityFile(text: string): Uint8Array[] {
  return text.split(/\r?\n/).flatMap((line) => readSealingSecret(line.trim()) ?? []);
}
