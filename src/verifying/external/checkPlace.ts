// Where an e-signature service draws its box. A box may lie on the page, but not on what was signed before: what it shows is
// its maker's word, and everything under it is hidden from whoever looks at the page.
import type { PdfDict, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import { dictOf, itemsOf, listOf, refOf } from '../pdf/pdfLookup.ts';
import type { ReportField } from '../pdf/readFields.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import { drawsPlainly, type ExternalUpdate } from './readExternalUpdate.ts';
import { type Box, textPlaces } from './textPlaces.ts';

/** A quarter of the page is more than any signature needs. */
const largestShare = 0.25;
const deepestTree = 32;

/** What is wrong with the place and the look of a box; nothing for one without size, on a page or on none: it shows nothing. */
export async function checkPlace(
  file: PdfFile,
  { widget, page }: ExternalUpdate,
  index: number,
  fields: readonly ReportField[],
): Promise<VerdictCode | null> {
  const box = boxOf(widget.entries.get('Rect'));
  if (box === null) return 'external-appearance';
  const area = areaOf(box);
  if (area === 0) return null;
  if (page === null || page.page.value.type !== 'dict') return 'annotation-added';
  if (!drawsPlainly(file, index, widget)) return 'appearance-deceptive';
  const sheet = sheetOf(file, page.page.value, index);
  if (sheet === null || !isInside(box, sheet) || area > largestShare * areaOf(sheet))
    return 'external-appearance';
  if (fieldBoxes(file, page.page.value, index, fields).some((other) => overlap(box, other)))
    return 'external-appearance';
  const places = await textPlaces(file, page.page.value);
  return places === null || places.some((place) => overlap(box, place)) ? 'external-covers-text' : null;
}

/** Our own fields on that page. */
function fieldBoxes(file: PdfFile, page: PdfDict, index: number, fields: readonly ReportField[]): Box[] {
  const shown = new Set((listOf(file, page.entries.get('Annots'), index) ?? []).map(refOf));
  return fields
    .filter(({ number }) => shown.has(number))
    .map(({ widget }) => boxOf(widget.entries.get('Rect')))
    .filter((box) => box !== null);
}

/** /MediaBox, the page's own or one that it inherits. */
function sheetOf(file: PdfFile, page: PdfDict, index: number): Box | null {
  let node: PdfDict | null = page;
  for (let depth = 0; node !== null && depth < deepestTree; depth += 1) {
    const own = node.entries.get('MediaBox');
    if (own !== undefined) return boxOf(own.type === 'ref' ? objectAt(file, own.number, index)?.value : own);
    node = dictOf(file, node.entries.get('Parent'), index);
  }
  return null;
}

/** Four numbers, whichever two corners they are. */
function boxOf(value: PdfValue | undefined): Box | null {
  const numbers = (itemsOf(value) ?? []).map((item) => (item.type === 'number' ? item.value : Number.NaN));
  const [a, b, c, d, ...more] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0)
    return null;
  if (!numbers.every(Number.isFinite)) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function areaOf([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}

function isInside(box: Box, sheet: Box): boolean {
  return box[0] >= sheet[0] && box[1] >= sheet[1] && box[2] <= sheet[2] && box[3] <= sheet[3];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
