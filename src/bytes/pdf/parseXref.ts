// Reads a classic cross-reference table with its trailer (ISO 32000-2, 7.5.4 and 7.5.5).
// Cross-reference streams are refused on purpose: we write none, and one form is easier to judge than two.
import { limits } from '../limits.ts';
import type { PdfCursor } from './PdfCursor.ts';
import { parseDict, type ValueBudget } from './parseValue.ts';
import type { PdfDict } from './pdfValue.ts';

export interface XrefSection {
  /** First byte of the word `xref`. */
  readonly start: number;
  /** One past `%%EOF` and its end of line. */
  readonly end: number;
  /** Object number to the byte its object begins at. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
}

/** The section that must stand at the cursor, to the end of its `%%EOF` line. Throws PdfFault. */
export function parseXref(cursor: PdfCursor, budget: ValueBudget): XrefSection {
  const start = cursor.at;
  if (!cursor.take('xref')) cursor.fail('xref-not-classic');
  if (!cursor.takeEndOfLine()) cursor.fail('xref-malformed');
  const offsets = new Map<number, number>();
  do parseSubsection(cursor, offsets);
  while (!cursor.looksAt('trailer'));
  const trailer = parseTrailer(cursor, budget);
  cursor.expectKeyword('startxref', 'trailer-malformed');
  cursor.skipWhitespace();
  if (cursor.expectInteger('trailer-malformed') !== start) cursor.fail('trailer-malformed');
  cursor.skipWhitespace();
  if (!cursor.take('%%EOF')) cursor.fail('trailer-malformed');
  cursor.takeEndOfLine();
  return { start, end: cursor.at, offsets, trailer };
}

function parseSubsection(cursor: PdfCursor, offsets: Map<number, number>): void {
  const first = cursor.expectInteger('xref-malformed');
  if (!cursor.take(' ')) cursor.fail('xref-malformed');
  const count = cursor.expectInteger('xref-malformed');
  cursor.take(' ');
  if (!cursor.takeEndOfLine()) cursor.fail('xref-malformed');
  if (count > limits.pdf.objects || first + count > limits.pdf.objects) cursor.fail('too-many');
  for (let number = first; number < first + count; number += 1) parseEntry(cursor, number, offsets);
}

/** Twenty bytes: ten digits, five digits, a letter. Only object 0 may be free: we never delete an object. */
function parseEntry(cursor: PdfCursor, number: number, offsets: Map<number, number>): void {
  const entry = /^(\d{10}) (\d{5}) ([nf])( \n| \r|\r\n)$/.exec(cursor.text(cursor.at, cursor.at + 20));
  if (entry === null || cursor.at + 20 > cursor.end) cursor.fail('xref-malformed');
  const [, offset, generation, kind] = entry;
  if (kind === 'f') {
    if (number !== 0 || generation !== '65535' || Number(offset) !== 0) cursor.fail('object-freed');
  } else {
    if (number === 0 || generation !== '00000' || offsets.has(number)) cursor.fail('xref-malformed');
    offsets.set(number, Number(offset));
  }
  cursor.at += 20;
}

function parseTrailer(cursor: PdfCursor, budget: ValueBudget): PdfDict {
  cursor.expectKeyword('trailer', 'trailer-malformed');
  cursor.skipWhitespace();
  const trailer = parseDict(cursor, budget);
  cursor.skipWhitespace();
  if (trailer.entries.has('XRefStm')) cursor.fail('xref-not-classic');
  if (trailer.entries.get('Root')?.type !== 'ref') cursor.fail('trailer-malformed');
  return trailer;
}
