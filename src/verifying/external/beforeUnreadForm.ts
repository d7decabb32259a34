// Some e-signature services write what they add in a form that is not read here: cross-reference streams and objects packed
// into streams. Nothing can be said of such a signature, but neither is a report a forgery because of it.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';

/** How many saves in that form are followed back. */
const mostSaves = 6;
const endMark = '%%EOF';

/**
 * What the file was before saves in that form: up to the end of the last save with a table. Null unless the file ends with a
 * cross-reference stream, every save since is in that form, and something in them calls itself a signature.
 */
export function beforeUnreadForm(bytes: Uint8Array): Uint8Array | null {
  const tail = latin1(bytes.subarray(-1024));
  let offset = Number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  let saves = 0;
  for (let previous = previousOf(bytes, offset); previous !== null; previous = previousOf(bytes, offset)) {
    saves += 1;
    if (previous >= offset || saves > mostSaves) return null;
    offset = previous;
  }
  if (saves === 0 || latin1(bytes.subarray(offset, offset + 4)) !== 'xref') return null;
  const rest = latin1(bytes.subarray(offset));
  const [table = '', ...added] = rest.split(endMark);
  const lineEnd = /^(?:\r\n|\n|\r)?/.exec(added[0] ?? '')?.[0].length ?? 0;
  const stop = offset + table.length + endMark.length + lineEnd;
  return added.length === saves + 1 && rest.includes('/ByteRange', stop - offset)
    ? bytes.subarray(0, stop)
    : null;
}

/** Where a cross-reference stream says that the save before stands; null when there is no such stream at that byte. */
function previousOf(bytes: Uint8Array, offset: number): number | null {
  if (!Number.isInteger(offset) || offset <= 0 || offset >= bytes.length) return null;
  const start = latin1(bytes.subarray(offset, offset + 2048));
  if (!/^\d{1,10}\s+\d{1,5}\s+obj\b/.test(start) || !/\/Type\s*\/XRef\b/.test(start)) return null;
  const previous = /\/Prev\s+(\d{1,10})\b/.exec(start)?.[1];
  return previous === undefined ? null : Number(previous);
}
