// An identity file as the age program keeps it: a key a line (`AGE-SECRET-KEY-1…`), empty lines and comments between.
import { bech32 } from '@scure/base';

/** The X25519 secrets in the text, 32 octets each. Keys of other kinds, and lines that are none, are passed over. */
export function readIdentityFile(text: string): Uint8Array[] {
  return text.split(/\r?\n/).flatMap((line) => secretIn(line.trim()) ?? []);
}

/** Bech32, in capitals throughout as the age program writes it; a wrong letter is noticed by its checksum. */
function secretIn(line: string): Uint8Array | null {
  if (!/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(line)) return null;
  const read = bech32.decodeUnsafe(line);
  const secret = read && bech32.fromWordsUnsafe(read.words);
  return secret instanceof Uint8Array && secret.length === 32 ? secret : null;
}
