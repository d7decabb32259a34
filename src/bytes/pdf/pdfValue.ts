// The values of a PDF file (ISO 32000-2, 7.3), each knowing the bytes it was read from.
import { sameBytes } from '../sameBytes.ts';

interface Span {
  /** First byte. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
}

export type PdfNull = Span & { readonly type: 'null' };
export type PdfBoolean = Span & { readonly type: 'boolean'; readonly value: boolean };
export type PdfNumber = Span & { readonly type: 'number'; readonly value: number; readonly integer: boolean };
export type PdfName = Span & { readonly type: 'name'; readonly value: string };
export type PdfString = Span & { readonly type: 'string'; readonly bytes: Uint8Array; readonly hex: boolean };
export type PdfArray = Span & { readonly type: 'array'; readonly items: readonly PdfValue[] };
export type PdfDict = Span & { readonly type: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfRef = Span & { readonly type: 'ref'; readonly number: number; readonly generation: number };
export type PdfValue = PdfNull | PdfBoolean | PdfNumber | PdfName | PdfString | PdfArray | PdfDict | PdfRef;

/** `n 0 obj … endobj`, with where it stands. */
export interface PdfObject extends Span {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** The raw, possibly compressed, bytes of a stream. */
  readonly stream: Span | null;
}

/** Whether two values say the same, whatever their spacing and the order of their keys. */
export function sameValue(a: PdfValue, b: PdfValue): boolean {
  switch (a.type) {
    case 'null':
      return b.type === 'null';
    case 'boolean':
      return b.type === 'boolean' && a.value === b.value;
    case 'number':
      return b.type === 'number' && a.value === b.value && a.integer === b.integer;
    case 'name':
      return b.type === 'name' && a.value === b.value;
    case 'string':
      return b.type === 'string' && sameBytes(a.bytes, b.bytes);
    case 'ref':
      return b.type === 'ref' && a.number === b.number && a.generation === b.generation;
    case 'array':
      return b.type === 'array' && sameItems(a.items, b.items);
    case 'dict':
      return b.type === 'dict' && sameEntries(a.entries, b.entries);
  }
}

function sameItems(a: readonly PdfValue[], b: readonly PdfValue[]): boolean {
  return a.length === b.length && a.every((item, i) => sameOrAbsent(item, b[i]));
}

function sameEntries(a: ReadonlyMap<string, PdfValue>, b: ReadonlyMap<string, PdfValue>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => sameOrAbsent(value, b.get(key)));
}

function sameOrAbsent(a: PdfValue, b: PdfValue | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}
