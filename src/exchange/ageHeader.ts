// The head of an age file says how it is sealed, in plain text. Looked at before any work is done for a stranger's file.
import type { Problem } from '../domain/problems.ts';
import { packageLimits } from './packageLimits.ts';

/** Why a file cannot be opened with a passphrase, judged by its head alone; null when it can be tried. */
export function objectionToHeader(bytes: Uint8Array): Problem | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const version = /^age-encryption\.org\/v(\d+)\n/.exec(head)?.[1];
  if (version === undefined)
    return head.startsWith('age-encryption.org/') ? { problem: 'damaged' } : { problem: 'not-our-file' };
  if (version !== '1') return { problem: 'newer-than-this-app' };
  const workFactor = underPassphrase.exec(head)?.[1];
  if (workFactor !== undefined && Number(workFactor) <= packageLimits.workFactor) return null;
  return underKeys.test(head) ? { problem: 'newer-than-this-app' } : { problem: 'damaged' };
}

const base64 = '[A-Za-z0-9+/]';

/** One stanza of type scrypt: salt, work factor, wrapped key; then the head's own seal. */
const underPassphrase = new RegExp(
  `^age-encryption\\.org/v1\\n-> scrypt ${base64}{22} ([1-9]\\d?)\\n${base64}{43}\\n--- ${base64}{43}\\n`,
);

/** Sealed to keys of receivers, as later versions of this program do. */
const underKeys = /^age-encryption\.org\/v1\n-> (?:X25519|mlkem768x25519|p256tag|mlkem768p256tag) /;
