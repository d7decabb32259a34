// What a signature's look and its proofs are made of. Only kinds of objects that cannot do anything by themselves.
import type { PdfObject, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import { nameOf, valuesIn } from '../pdf/pdfLookup.ts';

const kinds = new Set([
  ...['XObject', 'Font', 'FontDescriptor', 'Encoding', 'CMap', 'ExtGState', 'Pattern', 'DSS', 'VRI'],
  ...['DeveloperExtensions'],
]);

/** Numbers of the objects that revision `index` brought and these values lead to, through such objects alone. */
export function reachedFrom(file: PdfFile, index: number, starts: readonly PdfValue[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const inner of valuesIn(value)) {
      if (inner.type !== 'ref' || inner.generation !== 0 || reached.has(inner.number)) continue;
      const object = file.revisions[index]?.objects.get(inner.number);
      const isNew = objectAt(file, inner.number, index - 1) === null;
      if (object === undefined || !isNew || !isHarmless(object)) continue;
      reached.add(inner.number);
      open.push(object.value);
    }
  }
  return reached;
}

function isHarmless({ value }: PdfObject): boolean {
  const type = value.type === 'dict' ? value.entries.get('Type') : undefined;
  return type === undefined || kinds.has(nameOf(type) ?? '');
}
