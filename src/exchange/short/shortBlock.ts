// The outermost of every short form: one octet that says what it is, then the rest deflated, as base64url. The octet
// stands outside because it also says which dictionary to inflate with.
import { deflateSync } from 'fflate';
import { base64UrlToBytes, bytesToBase64Url } from '../../bytes/base64.ts';
import { inflated } from '../inflated.ts';
import { joined } from '../joined.ts';
import { dictionary } from './dictionary.ts';
import { OctetReader } from './octets.ts';

/** A later form of the same thing gets another number. */
export const shortKinds = { card: 1, invitation: 2 } as const;
export type ShortKind = keyof typeof shortKinds;

/** Characters; four times what an invitation with two cards of long names takes. */
const longest = 8192;
/** Octets, inflated. */
const mostOctets = 64 * 1024;

export function shortText(kind: ShortKind, octets: Uint8Array): string | null {
  if (octets.length > mostOctets) return null;
  const text = bytesToBase64Url(
    joined(Uint8Array.of(shortKinds[kind]), deflateSync(octets, { level: 9, dictionary })),
  );
  return text.length > longest ? null : text;
}

/**
 * Reads a short form from a stranger: null for any text that is none, or that is not read to its end.
 * @param read may throw RangeError where octets are missing.
 */
export function readShort<T>(
  kind: ShortKind,
  text: string,
  read: (octets: OctetReader) => T | null,
): T | null {
  const bytes = text.length > longest ? null : base64UrlToBytes(text);
  if (bytes === null || bytes[0] !== shortKinds[kind]) return null;
  const octets = inflated(bytes.subarray(1), mostOctets, dictionary);
  if (octets === null) return null;
  const reader = new OctetReader(octets);
  try {
    const value = read(reader);
    return reader.atEnd ? value : null;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
