// The catalog after a later save by an e-signature service: the form in it (formChange.ts), what is kept for long-term
// validation (DSS, ISO 32000-2, 12.8.4.3), and the name of the extension that this is. Neither shows or does anything.
import { type PdfValue, sameValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { catalogOf, refOf } from '../pdf/pdfLookup.ts';

const may = new Set(['AcroForm', 'DSS', 'Extensions']);

export interface CatalogChange {
  readonly number: number;
  /** What it gained, to follow. */
  readonly brought: readonly PdfValue[];
}

/** The catalog, if all that differs from before is what may; else null. */
export function catalogChange(file: PdfFile, index: number): CatalogChange | null {
  const root = refOf(file.revisions[index]?.trailer.entries.get('Root'));
  const before = catalogOf(file, index - 1)?.entries ?? new Map<string, PdfValue>();
  const after = catalogOf(file, index)?.entries ?? new Map<string, PdfValue>();
  const keys = new Set([...before.keys(), ...after.keys()]);
  const changed = [...keys].filter((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return was === undefined || is === undefined || !sameValue(was, is);
  });
  if (root === null || !changed.every((key) => may.has(key) && after.has(key))) return null;
  const brought = changed.filter((key) => key !== 'AcroForm').flatMap((key) => after.get(key) ?? []);
  return { number: root, brought };
}
