// Reading a value as what it should be; anything else is null. References are followed once, at a given revision.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfObject, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';

export function nameOf(value: PdfValue | undefined): string | null {
  return value?.type === 'name' ? value.value : null;
}

export function integerOf(value: PdfValue | undefined): number | null {
  return value?.type === 'number' && value.integer ? value.value : null;
}

export function refOf(value: PdfValue | undefined): number | null {
  return value?.type === 'ref' && value.generation === 0 ? value.number : null;
}

export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] | null {
  return value?.type === 'array' ? value.items : null;
}

/** A text string: UTF-16 with its mark, else taken as Latin-1, which ASCII is part of. */
export function textOf(value: PdfValue | undefined): string | null {
  if (value?.type !== 'string') return null;
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes);
  if (bytes.length % 2 !== 0) return null;
  try {
    return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The object a reference points at. */
export function targetOf(file: PdfFile, value: PdfValue | undefined, revision?: number): PdfObject | null {
  const number = refOf(value);
  return number === null ? null : objectAt(file, number, revision);
}

/** A dictionary, given itself or by reference. */
export function dictOf(file: PdfFile, value: PdfValue | undefined, revision?: number): PdfDict | null {
  const found = value?.type === 'ref' ? targetOf(file, value, revision)?.value : value;
  return found?.type === 'dict' ? found : null;
}

/** An array, given itself or by reference. */
export function listOf(
  file: PdfFile,
  value: PdfValue | undefined,
  revision?: number,
): readonly PdfValue[] | null {
  return itemsOf(value?.type === 'ref' ? targetOf(file, value, revision)?.value : value);
}

/** The catalog of a revision. */
export function catalogOf(file: PdfFile, revision: number): PdfDict | null {
  return dictOf(file, file.revisions[revision]?.trailer.entries.get('Root'), revision);
}

/** Every value inside a value, itself first. */
export function* valuesIn(value: PdfValue): Generator<PdfValue> {
  const open: PdfValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    // One by one: as arguments of a single call, a long array would overflow the stack.
    if (next.type === 'array') for (const item of next.items) open.push(item);
    if (next.type === 'dict') for (const entry of next.entries.values()) open.push(entry);
  }
}
