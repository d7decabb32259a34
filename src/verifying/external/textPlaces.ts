// Where the text and the pictures of a page stand, as far as our own renderer writes them. Roughly: letters are taken as wider
// than most are, so that a box beside a line may be held to touch it, but one across a line is never overlooked.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { streamBytes } from '../../bytes/pdf/streamBytes.ts';
import { targetOf } from '../pdf/pdfLookup.ts';

/** Left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number];

const longest = 4 * 1024 * 1024;
const deepestState = 256;
/** Of a letter, in shares of its size: how wide, how far above the line, how far below. */
const letter = { width: 0.6, above: 0.95, below: 0.3 } as const;
/** Strings, both kinds; the marks of arrays and dictionaries; everything else up to white space. */
const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^<>]*>|[[\]]|[^\s[\]()<>]+/g;

/** The boxes on a page, in points; null when its content cannot be read. */
export async function textPlaces(file: PdfFile, page: PdfDict): Promise<readonly Box[] | null> {
  const object = targetOf(file, page.entries.get('Contents'));
  const content = object === null ? null : await streamBytes(file, object, longest);
  return content === null ? null : placesIn(latin1(content));
}

/** a b c d e f, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface Pen {
  /** From the units in force to the page's. */
  page: Matrix;
  /** Where the next letter stands, and the line that it stands on. */
  text: Matrix;
  line: Matrix;
  size: number;
  letters: number;
  readonly saved: Matrix[];
  readonly places: Box[];
}

function placesIn(content: string): readonly Box[] {
  const pen: Pen = {
    page: identity,
    text: identity,
    line: identity,
    size: 0,
    letters: 0,
    saved: [],
    places: [],
  };
  let numbers: number[] = [];
  for (const [token] of content.matchAll(tokens)) {
    const number = Number(token);
    if (token.startsWith('(')) pen.letters += token.length - 2;
    else if (/^<[^<]/.test(token)) pen.letters += Math.ceil((token.length - 2) / 4);
    else if (Number.isFinite(number)) numbers.push(number);
    else if (Object.hasOwn(operators, token) || /^[A-Za-z'"*]+$/.test(token)) {
      operators[token]?.(pen, numbers);
      numbers = [];
      pen.letters = 0;
    }
  }
  return pen.places;
}

const operators: Readonly<Record<string, (pen: Pen, numbers: readonly number[]) => void>> = {
  q: ({ saved, page }) => {
    if (saved.length < deepestState) saved.push(page);
  },
  Q: (pen) => {
    pen.page = pen.saved.pop() ?? pen.page;
  },
  cm: (pen, numbers) => {
    pen.page = product(matrixOf(numbers), pen.page);
  },
  BT: (pen) => moveTo(pen, identity),
  Tm: (pen, numbers) => moveTo(pen, matrixOf(numbers)),
  Td: (pen, [x = 0, y = 0]) => moveTo(pen, product([1, 0, 0, 1, x, y], pen.line)),
  TD: (pen, [x = 0, y = 0]) => moveTo(pen, product([1, 0, 0, 1, x, y], pen.line)),
  Tf: (pen, numbers) => {
    pen.size = numbers.at(-1) ?? 0;
  },
  Tj: show,
  TJ: show,
  Do: ({ page, places }) => {
    places.push(boxOf(page, 0, 0, 1, 1));
  },
};

function moveTo(pen: Pen, matrix: Matrix): void {
  pen.text = matrix;
  pen.line = matrix;
}

function show(pen: Pen): void {
  const { size, letters } = pen;
  const width = letters * size * letter.width;
  const onPage = product(pen.text, pen.page);
  pen.places.push(boxOf(onPage, 0, -letter.below * size, width, letter.above * size));
  pen.text = product([1, 0, 0, 1, width, 0], pen.text);
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** First `m`, then `n`. */
function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** The upright box around four corners. */
function boxOf(m: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => m[0] * x + m[2] * y + m[4]);
  const ys = corners.map(([x, y]) => m[1] * x + m[3] * y + m[5]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
