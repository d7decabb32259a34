// Reads one indirect object, with its stream if it has one.
import type { PdfCursor } from './PdfCursor.ts';
import { parseValue, type ValueBudget } from './parseValue.ts';
import type { PdfObject, PdfValue } from './pdfValue.ts';

/** The object that must stand at the cursor, which is left just after `endobj`. Throws PdfFault. */
export function parseObject(cursor: PdfCursor, budget: ValueBudget): PdfObject {
  const start = cursor.at;
  const number = cursor.expectInteger('object-malformed');
  cursor.skipWhitespace();
  const generation = cursor.expectInteger('object-malformed');
  cursor.skipWhitespace();
  cursor.expectKeyword('obj', 'object-malformed');
  const value = parseValue(cursor, budget);
  cursor.skipWhitespace();
  const stream = cursor.looksAt('stream') ? parseStream(cursor, value) : null;
  cursor.skipWhitespace();
  cursor.expectKeyword('endobj', 'object-malformed');
  return { number, generation, value, stream, start, end: cursor.at };
}

/** The length must stand in the dictionary itself: looking for `endstream` would let the content decide where it ends. */
function parseStream(cursor: PdfCursor, value: PdfValue): { start: number; end: number } {
  const length = value.type === 'dict' ? value.entries.get('Length') : undefined;
  cursor.take('stream');
  if (length?.type !== 'number' || !length.integer || length.value < 0)
    return cursor.fail('object-malformed');
  if (!cursor.take('\r\n') && !cursor.take('\n')) cursor.fail('object-malformed');
  const start = cursor.at;
  const end = start + length.value;
  if (end > cursor.end) cursor.fail('object-malformed');
  cursor.at = end;
  cursor.takeEndOfLine();
  cursor.expectKeyword('endstream', 'object-malformed');
  return { start, end };
}
