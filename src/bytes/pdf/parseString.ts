// Strings, in parentheses and in hexadecimal (ISO 32000-2, 7.3.4).
import { isWhitespace, type PdfCursor } from './PdfCursor.ts';
import type { PdfString } from './pdfValue.ts';

const escapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  '(': 40,
  ')': 41,
  '\\': 92,
};

/** A string in parentheses at the cursor. Throws PdfFault. */
export function parseLiteralString(cursor: PdfCursor): PdfString {
  const start = cursor.at;
  const bytes: number[] = [];
  cursor.at += 1;
  for (let open = 1; open > 0; ) {
    const byte = cursor.peek();
    if (byte < 0) cursor.fail('object-malformed');
    cursor.at += 1;
    if (byte === 92) {
      readEscape(cursor, bytes);
      continue;
    }
    if (byte === 40) open += 1;
    if (byte === 41) open -= 1;
    if (open > 0) bytes.push(byte);
  }
  return { type: 'string', bytes: Uint8Array.from(bytes), hex: false, start, end: cursor.at };
}

function readEscape(cursor: PdfCursor, bytes: number[]): void {
  if (cursor.takeEndOfLine()) return;
  const octal = /^[0-7]{1,3}/.exec(cursor.text(cursor.at, Math.min(cursor.at + 3, cursor.end)))?.[0];
  if (octal !== undefined) {
    bytes.push(Number.parseInt(octal, 8) & 255);
    cursor.at += octal.length;
    return;
  }
  const escaped = escapes[String.fromCharCode(cursor.peek())];
  if (escaped === undefined) cursor.fail('object-malformed');
  bytes.push(escaped);
  cursor.at += 1;
}

/** A string in hexadecimal at the cursor; an odd number of digits is refused. Throws PdfFault. */
export function parseHexString(cursor: PdfCursor): PdfString {
  const start = cursor.at;
  const bytes: number[] = [];
  let high = -1;
  cursor.at += 1;
  for (; !cursor.looksAt('>'); cursor.at += 1) {
    const byte = cursor.peek();
    if (isWhitespace(byte)) continue;
    const digit = hexDigit(byte);
    if (digit < 0) cursor.fail('object-malformed');
    if (high < 0) {
      high = digit;
    } else {
      bytes.push(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) cursor.fail('object-malformed');
  cursor.at += 1;
  return { type: 'string', bytes: Uint8Array.from(bytes), hex: true, start, end: cursor.at };
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  if (byte >= 97 && byte <= 102) return byte - 87;
  return -1;
}
