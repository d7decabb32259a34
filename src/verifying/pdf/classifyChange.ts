// Names what a revision did beyond signing, so that the verdict can say it.
import type { PdfObject } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import { nameOf, refOf, valuesIn } from './pdfLookup.ts';

export interface Change {
  readonly code: VerdictCode;
  readonly detail: string;
}

const changedByType: Readonly<Record<string, VerdictCode>> = {
  Catalog: 'catalog-changed',
  Page: 'page-changed',
  Pages: 'page-changed',
  Font: 'page-changed',
  Metadata: 'document-details-changed',
  EmbeddedFile: 'attachment-changed',
  Filespec: 'attachment-changed',
  Sig: 'signature-replaced',
};

/** What it means that revision `index` brought this object. */
export function classifyChange(file: PdfFile, object: PdfObject, index: number): Change {
  const before = objectAt(file, object.number, index - 1);
  const code = before === null ? added(object) : changed(file, before, index - 1);
  return { code, detail: `object ${object.number} in revision ${index + 1}` };
}

function added(object: PdfObject): VerdictCode {
  const entry = (key: string) => (object.value.type === 'dict' ? object.value.entries.get(key) : undefined);
  if (entry('FT') !== undefined) return 'field-added';
  if (nameOf(entry('Type')) === 'Annot' || entry('Rect') !== undefined) return 'annotation-added';
  return 'object-added';
}

function changed(file: PdfFile, before: PdfObject, revision: number): VerdictCode {
  const entries = before.value.type === 'dict' ? before.value.entries : new Map();
  const byType = changedByType[nameOf(entries.get('Type')) ?? ''];
  if (byType !== undefined) return byType;
  if (nameOf(entries.get('FT')) === 'Sig') return entries.has('V') ? 'signed-field-changed' : 'field-changed';
  if (refOf(file.revisions[0].trailer.entries.get('Info')) === before.number)
    return 'document-details-changed';
  if (isDrawnBy(file, before.number, 'Page', revision)) return 'page-changed';
  return isDrawnBy(file, before.number, 'Annot', revision) ? 'signed-field-changed' : 'object-changed';
}

/** Whether an object of that type points straight at it: a page at its content, a field at its appearance. */
function isDrawnBy(file: PdfFile, number: number, type: string, revision: number): boolean {
  for (const { objects } of file.revisions.slice(0, revision + 1)) {
    for (const { value } of objects.values()) {
      if (value.type !== 'dict' || nameOf(value.entries.get('Type')) !== type) continue;
      for (const inner of valuesIn(value)) if (refOf(inner) === number) return true;
    }
  }
  return false;
}
