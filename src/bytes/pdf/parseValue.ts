// Reads one value. Strict: no comments, no duplicate keys, bounded depth and number of values.
import { limits } from '../limits.ts';
import { isRegular, isWhitespace, type PdfCursor } from './PdfCursor.ts';
import { parseHexString, parseLiteralString } from './parseString.ts';
import type { PdfArray, PdfDict, PdfName, PdfValue } from './pdfValue.ts';

/** How many values may still be read from the file. Shared by every call on one file. */
export interface ValueBudget {
  left: number;
}

/** The value at the cursor, which is left just after it. Throws PdfFault. */
export function parseValue(cursor: PdfCursor, budget: ValueBudget, depth = 0): PdfValue {
  cursor.skipWhitespace();
  if (depth > limits.pdf.depth) cursor.fail('too-deep');
  budget.left -= 1;
  if (budget.left < 0) cursor.fail('too-many');
  switch (String.fromCharCode(cursor.peek())) {
    case '/':
      return parseName(cursor);
    case '(':
      return parseLiteralString(cursor);
    case '[':
      return parseArray(cursor, budget, depth);
    case '<':
      return cursor.looksAt('<<') ? parseDict(cursor, budget, depth) : parseHexString(cursor);
    default:
      return parseWord(cursor);
  }
}

function parseName(cursor: PdfCursor): PdfName {
  const start = cursor.at;
  cursor.at += 1;
  while (isRegular(cursor.peek())) cursor.at += 1;
  const raw = cursor.text(start + 1, cursor.at);
  if (/#(?![0-9A-Fa-f]{2})|#00/.test(raw)) cursor.fail('object-malformed');
  const value = raw.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { type: 'name', value, start, end: cursor.at };
}

function parseArray(cursor: PdfCursor, budget: ValueBudget, depth: number): PdfArray {
  const start = cursor.at;
  const items: PdfValue[] = [];
  cursor.at += 1;
  for (cursor.skipWhitespace(); !cursor.take(']'); cursor.skipWhitespace()) {
    items.push(parseValue(cursor, budget, depth + 1));
  }
  return { type: 'array', items, start, end: cursor.at };
}

/** A dictionary that must stand at the cursor. Throws PdfFault. */
export function parseDict(cursor: PdfCursor, budget: ValueBudget, depth = 0): PdfDict {
  const start = cursor.at;
  const entries = new Map<string, PdfValue>();
  if (!cursor.take('<<')) cursor.fail('object-malformed');
  for (cursor.skipWhitespace(); !cursor.take('>>'); cursor.skipWhitespace()) {
    if (!cursor.looksAt('/')) cursor.fail('object-malformed');
    const key = parseName(cursor).value;
    if (entries.has(key)) cursor.fail('duplicate-key');
    entries.set(key, parseValue(cursor, budget, depth + 1));
  }
  return { type: 'dict', entries, start, end: cursor.at };
}

/** A number, a reference, true, false or null. */
function parseWord(cursor: PdfCursor): PdfValue {
  const start = cursor.at;
  const word = readWord(cursor);
  if (/^\d{1,10}$/.test(word)) {
    const generation = referenceAhead(cursor);
    if (generation !== null) return { type: 'ref', number: Number(word), generation, start, end: cursor.at };
  }
  const end = cursor.at;
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) && word.length <= 40) {
    return { type: 'number', value: Number(word), integer: !word.includes('.'), start, end };
  }
  if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true', start, end };
  if (word === 'null') return { type: 'null', start, end };
  return cursor.fail('object-malformed');
}

function readWord(cursor: PdfCursor): string {
  const from = cursor.at;
  while (isRegular(cursor.peek()) && cursor.at - from < 64) cursor.at += 1;
  return cursor.text(from, cursor.at);
}

/** Having read `12`, whether ` 0 R` follows: passes over it and returns the generation. */
function referenceAhead(cursor: PdfCursor): number | null {
  const back = cursor.at;
  if (isWhitespace(cursor.peek())) {
    cursor.skipWhitespace();
    const generation = readWord(cursor);
    if (/^\d{1,5}$/.test(generation) && isWhitespace(cursor.peek())) {
      cursor.skipWhitespace();
      if (readWord(cursor) === 'R') return Number(generation);
    }
  }
  cursor.at = back;
  return null;
}
