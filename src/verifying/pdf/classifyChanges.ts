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

/** What it means that revision `index` brought these objects: each kind of change once, at its first object. */
export function classifyChanges(file: PdfFile, objects: readonly PdfObject[], index: number): Change[] {
  const changes = new Map<VerdictCode, Change>();
  const drawn = objects.length === 0 ? nothingDrawn : drawnBefore(file, index);
  for (const object of objects) {
    const before = objectAt(file, object.number, index - 1);
    const code = before === null ? added(object) : changed(file, before, drawn);
    if (!changes.has(code))
      changes.set(code, { code, detail: `object ${object.number} in revision ${index + 1}` });
  }
  return [...changes.values()];
}

/** What pages and annotations point straight at: a page at its content, a field at its appearance. */
interface Drawn {
  readonly byPages: ReadonlySet<number>;
  readonly byAnnotations: ReadonlySet<number>;
}

const nothingDrawn: Drawn = { byPages: new Set(), byAnnotations: new Set() };

function added(object: PdfObject): VerdictCode {
  const entry = (key: string) => (object.value.type === 'dict' ? object.value.entries.get(key) : undefined);
  if (entry('FT') !== undefined) return 'field-added';
  if (nameOf(entry('Type')) === 'Annot' || entry('Rect') !== undefined) return 'annotation-added';
  return 'object-added';
}

function changed(file: PdfFile, before: PdfObject, { byPages, byAnnotations }: Drawn): VerdictCode {
  const entries = before.value.type === 'dict' ? before.value.entries : new Map();
  const byType = changedByType[nameOf(entries.get('Type')) ?? ''];
  if (byType !== undefined) return byType;
  if (nameOf(entries.get('FT')) === 'Sig') return entries.has('V') ? 'signed-field-changed' : 'field-changed';
  if (refOf(file.revisions[0].trailer.entries.get('Info')) === before.number)
    return 'document-details-changed';
  if (byPages.has(before.number)) return 'page-changed';
  return byAnnotations.has(before.number) ? 'signed-field-changed' : 'object-changed';
}

function drawnBefore(file: PdfFile, index: number): Drawn {
  const byPages = new Set<number>();
  const byAnnotations = new Set<number>();
  const kinds = new Map([
    ['Page', byPages],
    ['Annot', byAnnotations],
  ]);
  for (const { objects } of file.revisions.slice(0, index)) {
    for (const { value } of objects.values()) {
      const type = value.type === 'dict' ? nameOf(value.entries.get('Type')) : null;
      const drawn = kinds.get(type ?? '');
      if (drawn === undefined) continue;
      for (const inner of valuesIn(value)) if (inner.type === 'ref') drawn.add(inner.number);
    }
  }
  return { byPages, byAnnotations };
}
