// The page on which a later save put its box: of all pages one, changed in nothing but that its list of annotations got one
// more at the end.
import { type PdfDict, type PdfObject, type PdfValue, sameValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import { listOf, nameOf, refOf } from '../pdf/pdfLookup.ts';

export interface WidgetPage {
  readonly page: PdfObject;
  /** The page and its list of annotations, those that the save wrote anew. */
  readonly changed: readonly number[];
}

/** The page that shows the widget since revision `index`; null when there is none, more than one, or more has changed. */
export function findWidgetPage(file: PdfFile, index: number, widget: number): WidgetPage | null {
  const revision = file.revisions[index];
  if (revision === undefined) return null;
  const touched = pagesBefore(file, index).flatMap((page) => {
    const lists = [listAt(page), listAt(objectAt(file, page.number, index))];
    const changed = [page.number, ...lists].filter(
      (number) => number !== null && revision.objects.has(number),
    );
    return changed.length === 0 ? [] : [{ page, changed: changed.filter((number) => number !== null) }];
  });
  const [only, ...more] = touched;
  return only !== undefined && more.length === 0 && gainsOnly(file, index, only.page, widget) ? only : null;
}

function pagesBefore(file: PdfFile, index: number): PdfObject[] {
  const numbers = new Set(file.revisions.slice(0, index).flatMap(({ objects }) => [...objects.keys()]));
  return [...numbers]
    .map((number) => objectAt(file, number, index - 1))
    .filter((object) => object?.value.type === 'dict' && nameOf(object.value.entries.get('Type')) === 'Page')
    .filter((object) => object !== null);
}

/** The list of annotations, where it is an object of its own. */
function listAt(page: PdfObject | null): number | null {
  return page?.value.type === 'dict' ? refOf(page.value.entries.get('Annots')) : null;
}

function gainsOnly(file: PdfFile, index: number, page: PdfObject, widget: number): boolean {
  const after = objectAt(file, page.number, index)?.value;
  if (page.value.type !== 'dict' || after?.type !== 'dict') return false;
  const were = annotationsOf(file, page.value, index - 1);
  const are = annotationsOf(file, after, index);
  const isLonger = are.length === were.length + 1 && were.every((item, i) => isSame(item, are[i]));
  return sameValue(without(page.value), without(after)) && isLonger && refOf(are.at(-1)) === widget;
}

function annotationsOf(file: PdfFile, page: PdfDict, index: number): readonly PdfValue[] {
  return listOf(file, page.entries.get('Annots'), index) ?? [];
}

function without(page: PdfDict): PdfDict {
  return { ...page, entries: new Map([...page.entries].filter(([key]) => key !== 'Annots')) };
}

function isSame(a: PdfValue, b: PdfValue | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}
