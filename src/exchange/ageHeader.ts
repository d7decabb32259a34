// The head of an age file says how it is sealed, in plain text. Looked at before any work is done for a stranger's file:
// only heads as this program writes them go on to the library.
import type { Problem } from '../domain/problems.ts';
import { packageLimits } from './packageLimits.ts';

/** How a file is locked, by its first octets; null when it is no age file, or of no kind that is known. */
export function lockOf(bytes: Uint8Array): 'passphrase' | 'keys' | null {
  const type = /^age-encryption\.org\/v1\n-> (\S+) /.exec(headOf(bytes))?.[1];
  if (type === 'scrypt') return 'passphrase';
  return type === 'X25519' || laterKeys.has(type ?? '') ? 'keys' : null;
}

/** Why a file is not even tried, judged by its head alone; null when it can be tried with what lockOf() says. */
export function objectionToHeader(bytes: Uint8Array): Problem | null {
  const head = headOf(bytes);
  const version = /^age-encryption\.org\/v(\d+)\n/.exec(head)?.[1];
  if (version === undefined)
    return head.startsWith('age-encryption.org/') ? { problem: 'damaged' } : { problem: 'not-our-file' };
  if (version !== '1') return { problem: 'newer-than-this-app' };
  const workFactor = underPassphrase.exec(head)?.[1];
  if (workFactor !== undefined && Number(workFactor) <= packageLimits.workFactor) return null;
  if (underKeys.test(head)) return null;
  if (underTooManyKeys.test(head)) return { problem: 'too-large', limit: `${packageLimits.recipients}` };
  return laterKeys.has(/^.*\n-> (\S+) /.exec(head)?.[1] ?? '')
    ? { problem: 'newer-than-this-app' }
    : { problem: 'damaged' };
}

/** A head of as many receivers as there may be is half as long. */
const headLength = 4096;

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
}

const base64 = '[A-Za-z0-9+/]';
const opening = '^age-encryption\\.org/v1\\n';
/** The head's own seal. */
const closing = `--- ${base64}{43}\\n`;

/** One stanza of type scrypt and no other: salt, work factor, wrapped key. */
const underPassphrase = new RegExp(
  `${opening}-> scrypt ${base64}{22} ([1-9]\\d?)\\n${base64}{43}\\n${closing}`,
);

/** One stanza of type X25519 for each receiver: share, wrapped key. */
const stanza = `-> X25519 ${base64}{43}\\n${base64}{43}\\n`;
const underKeys = new RegExp(`${opening}(?:${stanza}){1,${packageLimits.recipients}}${closing}`);
const underTooManyKeys = new RegExp(`${opening}(?:${stanza}){${packageLimits.recipients + 1}}`);

/** Kinds of keys that the age format knows and a later version of this program may use. */
const laterKeys = new Set(['mlkem768x25519', 'p256tag', 'mlkem768p256tag']);
