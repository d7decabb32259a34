// Reads a whole PDF file into its revisions, oldest first, and accounts for every byte: header, objects,
// cross-reference tables, trailers, white space, and nothing else. What such a reader accepts has one meaning.
// No cryptography and no DOM here: it runs in a page, a worker and Node alike, and judges form only.
import { limits } from '../limits.ts';
import { isWhitespace, PdfCursor } from './PdfCursor.ts';
import { parseObject } from './parseObject.ts';
import type { ValueBudget } from './parseValue.ts';
import { parseXref, type XrefSection } from './parseXref.ts';
import { PdfFault, type PdfFaultCode } from './pdfFault.ts';
import type { PdfDict, PdfObject } from './pdfValue.ts';

/** One save of the file: the objects it brought, new or replacing older ones. */
export interface PdfRevision {
  /** First byte: 0, or where the revision before ended. */
  readonly start: number;
  /** One past `%%EOF` and its end of line. */
  readonly end: number;
  /** First byte of its cross-reference table. */
  readonly xref: number;
  readonly trailer: PdfDict;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first, at least one. */
  readonly revisions: readonly [PdfRevision, ...PdfRevision[]];
}

export type PdfReading =
  | { readonly ok: true; readonly file: PdfFile }
  | { readonly ok: false; readonly code: PdfFaultCode; readonly at: number };

/** Reads the file, or says the first thing that is not as it must be and at which byte. Never throws for any bytes. */
export function readPdf(bytes: Uint8Array): PdfReading {
  try {
    if (bytes.length > limits.file) throw new PdfFault('too-large', limits.file);
    return { ok: true, file: { bytes, revisions: readRevisions(bytes) } };
  } catch (fault) {
    if (fault instanceof PdfFault) return { ok: false, code: fault.code, at: fault.at };
    throw fault;
  }
}

/** The newest state of an object at a revision (index, default the last), or null. */
export function objectAt(
  file: PdfFile,
  number: number,
  revision = file.revisions.length - 1,
): PdfObject | null {
  for (let i = revision; i >= 0; i -= 1) {
    const object = file.revisions[i]?.objects.get(number);
    if (object !== undefined) return object;
  }
  return null;
}

function readRevisions(bytes: Uint8Array): [PdfRevision, ...PdfRevision[]] {
  const budget: ValueBudget = { left: limits.pdf.values };
  const headerEnd = readHeader(bytes);
  const sections = readSections(bytes, budget);
  const revisions = sections.map((section, i) => {
    const start = sections[i - 1]?.end ?? 0;
    return readRevision(bytes, section, start, i === 0 ? headerEnd : start, budget);
  });
  const [first, ...rest] = revisions;
  if (first === undefined) throw new PdfFault('end-missing', bytes.length);
  return [first, ...rest];
}

/** `%PDF-1.n` at byte 0, then a comment of four bytes above 127 that marks the file as binary. */
function readHeader(bytes: Uint8Array): number {
  const cursor = new PdfCursor(bytes, 0);
  if (!/^%PDF-1\.[3-7]$/.test(cursor.text(0, 8))) {
    const junk = cursor.text(0, 1024 + 5).includes('%PDF-');
    throw new PdfFault(junk ? 'leading-junk' : 'not-a-pdf', 0);
  }
  cursor.at = 8;
  if (!cursor.takeEndOfLine() || !cursor.take('%')) cursor.fail('stray-bytes');
  for (let i = 0; i < 4; i += 1, cursor.at += 1) if (cursor.peek() < 128) cursor.fail('stray-bytes');
  if (!cursor.takeEndOfLine()) cursor.fail('stray-bytes');
  return cursor.at;
}

/** From the end of the file back along /Prev, returned oldest first. */
function readSections(bytes: Uint8Array, budget: ValueBudget): XrefSection[] {
  const sections: XrefSection[] = [];
  let at: number | null = lastXrefOffset(bytes);
  let end = bytes.length;
  while (at !== null) {
    if (sections.length >= limits.pdf.revisions) throw new PdfFault('too-many', at);
    const section = parseXref(new PdfCursor(bytes, at, end), budget);
    if (sections.length === 0 && section.end !== bytes.length)
      throw new PdfFault('content-after-end', section.end);
    sections.unshift(section);
    at = previousOf(section);
    end = section.start;
  }
  return sections;
}

function previousOf(section: XrefSection): number | null {
  const previous = section.trailer.entries.get('Prev');
  if (previous === undefined) return null;
  const sound = previous.type === 'number' && previous.integer && previous.value > 0;
  if (!sound || previous.value >= section.start) throw new PdfFault('prev-broken', section.start);
  return previous.value;
}

/** Where the last `startxref` points. It is looked for in the last kilobyte only. */
function lastXrefOffset(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 1024);
  const tail = new PdfCursor(bytes, from).text(from, bytes.length);
  const found = tail.lastIndexOf('startxref');
  if (found < 0) throw new PdfFault(tail.trim() === '' ? 'content-after-end' : 'end-missing', bytes.length);
  const cursor = new PdfCursor(bytes, from + found + 'startxref'.length);
  cursor.skipWhitespace();
  const offset = cursor.expectInteger('end-missing');
  if (offset >= bytes.length) cursor.fail('end-missing');
  return offset;
}

/** Parses the objects in the order of their bytes; what lies between them may only be white space. */
function readRevision(
  bytes: Uint8Array,
  section: XrefSection,
  start: number,
  from: number,
  budget: ValueBudget,
): PdfRevision {
  const objects = new Map<number, PdfObject>();
  const cursor = new PdfCursor(bytes, from, section.start);
  for (const [number, offset] of [...section.offsets].sort(([, a], [, b]) => a - b)) {
    passWhitespace(cursor, offset);
    const object = parseObject(cursor, budget);
    if (object.number !== number || object.generation !== 0) throw new PdfFault('xref-malformed', offset);
    objects.set(number, object);
  }
  passWhitespace(cursor, section.start);
  return { start, end: section.end, xref: section.start, trailer: section.trailer, objects };
}

function passWhitespace(cursor: PdfCursor, to: number): void {
  if (to < cursor.at || to > cursor.end) throw new PdfFault('xref-malformed', cursor.at);
  for (; cursor.at < to; cursor.at += 1) if (!isWhitespace(cursor.peek())) cursor.fail('stray-bytes');
}
