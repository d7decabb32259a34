// What a signature draws in its field: paths and colours, inside its own box. Text, pictures, clipping tricks or a
// matrix could cover or imitate other parts of the page.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfObject, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { streamBytes } from '../../bytes/pdf/streamBytes.ts';
import { integerOf, itemsOf, nameOf } from './pdfLookup.ts';
import type { ReportField } from './readFields.ts';

const keys = new Set(['Type', 'Subtype', 'FormType', 'BBox', 'Resources', 'Length', 'Filter']);
/** Path construction, painting and state without references to resources (ISO 32000-2, annex A), by operand count. */
const operators: Readonly<Record<string, number>> = {
  q: 0,
  Q: 0,
  m: 2,
  l: 2,
  c: 6,
  v: 4,
  y: 4,
  h: 0,
  re: 4,
  S: 0,
  s: 0,
  f: 0,
  'f*': 0,
  B: 0,
  'B*': 0,
  b: 0,
  'b*': 0,
  n: 0,
  w: 1,
  J: 1,
  j: 1,
  M: 1,
  g: 1,
  G: 1,
  rg: 3,
  RG: 3,
};
const longest = 4 * 1024 * 1024;
const tolerance = 0.01;

/** Whether the appearance is nothing but drawing within the field. */
export async function checkAppearance(
  file: PdfFile,
  object: PdfObject | null,
  field: ReportField,
): Promise<boolean> {
  if (object?.value.type !== 'dict' || object.stream === null) return false;
  const { entries } = object.value;
  const resources = entries.get('Resources');
  const isPlain =
    [...entries.keys()].every((key) => keys.has(key)) &&
    nameOf(entries.get('Type')) === 'XObject' &&
    nameOf(entries.get('Subtype')) === 'Form' &&
    (integerOf(entries.get('FormType')) ?? 1) === 1 &&
    (resources === undefined || (resources.type === 'dict' && resources.entries.size === 0)) &&
    fillsField(entries.get('BBox'), field.widget.entries.get('Rect'));
  const content = isPlain ? await streamBytes(file, object, longest) : null;
  return content !== null && drawsOnlyPaths(latin1(content));
}

function fillsField(box: PdfValue | undefined, rect: PdfValue | undefined): boolean {
  const inner = numbersOf(box);
  const outer = numbersOf(rect);
  if (inner === null || outer === null) return false;
  const [left, bottom, right, top] = inner;
  const near = (a: number, b: number) => Math.abs(a - b) <= tolerance;
  return left === 0 && bottom === 0 && near(right, outer[2] - outer[0]) && near(top, outer[3] - outer[1]);
}

function numbersOf(value: PdfValue | undefined): readonly [number, number, number, number] | null {
  const numbers = (itemsOf(value) ?? []).map((item) => (item.type === 'number' ? item.value : Number.NaN));
  const [a, b, c, d, ...more] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0)
    return null;
  return numbers.every(Number.isFinite) ? [a, b, c, d] : null;
}

/** Every token is a number or an operator of the list, each operator with as many numbers as it takes. */
function drawsOnlyPaths(content: string): boolean {
  let operands = 0;
  let saved = 0;
  for (const [token] of content.matchAll(/[^\0\t\n\f\r ]+/g)) {
    if (/^[+-]?(?:\d{1,10}(?:\.\d{0,10})?|\.\d{1,10})$/.test(token)) {
      operands += 1;
      continue;
    }
    if (!Object.hasOwn(operators, token) || operators[token] !== operands) return false;
    operands = 0;
    saved += token === 'q' ? 1 : token === 'Q' ? -1 : 0;
    if (saved < 0 || saved > 16) return false;
  }
  return operands === 0 && saved === 0;
}
