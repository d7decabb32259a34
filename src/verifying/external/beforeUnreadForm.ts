// Some e-signature services write what they add in a form that is not read here: cross-reference streams and objects packed
// into streams. Nothing can be said of such a signature, but neither is a report a forgery because of it.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';

/** How many ends of a save are tried, the latest first. */
const mostPrefixes = 4;
const end = new TextEncoder().encode('%%EOF');
const range = new TextEncoder().encode('/ByteRange');

/**
 * What the file may have been before saves in that form, the longest first. Nothing unless the file really ends with a
 * cross-reference stream and something after the first of them calls itself a signature.
 */
export function beforeUnreadForm(bytes: Uint8Array): readonly Uint8Array[] {
  const tail = latin1(bytes.subarray(-1024));
  const offset = Number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (!(offset > 0 && offset < bytes.length) || !isStream(bytes, offset)) return [];
  const prefixes: Uint8Array[] = [];
  let at = lastIndexOf(bytes, end, offset);
  for (; at >= 0 && prefixes.length < mostPrefixes; at = lastIndexOf(bytes, end, at)) {
    const stop = at + end.length + endOfLine(bytes, at + end.length);
    if (lastIndexOf(bytes, range, bytes.length) > stop) prefixes.push(bytes.subarray(0, stop));
  }
  return prefixes;
}

function isStream(bytes: Uint8Array, offset: number): boolean {
  const start = latin1(bytes.subarray(offset, offset + 2048));
  return /^\d{1,10}\s+\d{1,5}\s+obj\b/.test(start) && /\/Type\s*\/XRef\b/.test(start);
}

/** The last place before `limit` where the mark begins, or -1. */
function lastIndexOf(bytes: Uint8Array, mark: Uint8Array, limit: number): number {
  const first = mark[0] ?? 0;
  let at = limit > 0 ? bytes.lastIndexOf(first, limit - 1) : -1;
  for (; at >= 0; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1)
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

function endOfLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? 2 : 1;
  return bytes[at] === 10 ? 1 : 0;
}
