// The report as it was before anyone signed: only what our own renderer writes. Whoever signs first could otherwise
// prepare content that shows itself, acts or changes later without another byte being added.
import type { PdfDict, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/ports.ts';
import { type VerdictCode, verdictProblem } from '../verdictCodes.ts';
import { catalogOf, dictOf, nameOf, valuesIn } from './pdfLookup.ts';

const catalogKeys = new Set([
  'Type',
  'Pages',
  'Lang',
  'MarkInfo',
  'StructTreeRoot',
  'ViewerPreferences',
  'Names',
  'Dests',
  'AF',
  'AcroForm',
  'Metadata',
  'OutputIntents',
  'Outlines',
  'PageMode',
  'PageLayout',
  'PageLabels',
]);
const nameTrees = new Set(['EmbeddedFiles', 'Dests']);
const formKeys = new Set(['Fields', 'SigFlags']);

/** Wherever they stand, these keys make a file act or change by itself. */
const actingKeys = new Set([
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'XFA',
  'NeedAppearances',
  'RichMediaContent',
]);
const layerKeys = new Set(['OCProperties', 'OCGs', 'OC']);
/** The only actions a link may have; compared within dictionaries that are actions. */
const actions = new Set(['URI', 'GoTo']);

/** Checks revision 0. */
export function checkBase(file: PdfFile): VerdictProblem[] {
  const found = new Map<VerdictCode, string>();
  const note = (code: VerdictCode, detail: string) => found.set(code, found.get(code) ?? detail);
  const base = file.revisions[0];
  if (base.trailer.entries.has('Encrypt')) note('encrypted', 'Encrypt');
  checkCatalog(file, note);
  for (const { number, value } of base.objects.values()) {
    for (const inner of valuesIn(value)) {
      if (inner.type === 'dict') checkDict(inner, number, note);
    }
  }
  return [...found].map(([code, detail]) => verdictProblem(code, detail));
}

type Note = (code: VerdictCode, detail: string) => void;

function checkCatalog(file: PdfFile, note: Note): void {
  const catalog = catalogOf(file, 0);
  if (catalog === null || nameOf(catalog.entries.get('Type')) !== 'Catalog') {
    note('catalog-unexpected', 'Type');
    return;
  }
  refuseOthers(catalog, catalogKeys, (key) => note('catalog-unexpected', key));
  const names = dictOf(file, catalog.entries.get('Names'), 0);
  if (names !== null) refuseOthers(names, nameTrees, (key) => note('catalog-unexpected', key));
  const form = dictOf(file, catalog.entries.get('AcroForm'), 0);
  if (form === null) note('form-unexpected', 'AcroForm');
  else refuseOthers(form, formKeys, (key) => note('form-unexpected', key));
}

function refuseOthers(dict: PdfDict, allowed: ReadonlySet<string>, refuse: (key: string) => void): void {
  for (const key of dict.entries.keys()) if (!allowed.has(key)) refuse(key);
}

function checkDict(dict: PdfDict, number: number, note: Note): void {
  const where = (what: string) => `${what} in object ${number}`;
  for (const key of dict.entries.keys()) {
    if (actingKeys.has(key)) note('active-content', where(key));
    if (layerKeys.has(key)) note('optional-content', where(key));
  }
  const type = nameOf(dict.entries.get('Type'));
  if (type === 'OCG' || type === 'OCMD') note('optional-content', where(type));
  const action = actionOf(dict, type);
  if (action !== null && !actions.has(action)) note('active-content', where(action));
  if (type === 'Annot' || dict.entries.has('Subtype')) checkAnnotation(dict, where, note);
}

/** Annotations and outline entries act through /A, whose kind is /S; an action may also say that it is one. */
function actionOf(dict: PdfDict, type: string | null): string | null {
  if (type === 'Action') return nameOf(dict.entries.get('S')) ?? 'Action';
  const action: PdfValue | undefined = dict.entries.get('A');
  if (action?.type !== 'dict') return null;
  return nameOf(action.entries.get('S'));
}

/** Drawn things that are not the page's own content: links, and the signature fields, and no other. */
function checkAnnotation(dict: PdfDict, where: (what: string) => string, note: Note): void {
  const isAnnotation = nameOf(dict.entries.get('Type')) === 'Annot' || dict.entries.has('Rect');
  if (!isAnnotation) return;
  const subtype = nameOf(dict.entries.get('Subtype')) ?? 'Annot';
  const isField = subtype === 'Widget' && nameOf(dict.entries.get('FT')) === 'Sig';
  if (subtype !== 'Link' && !isField) note('annotation-unexpected', where(subtype));
  if (isField && dict.entries.has('V')) note('field-prefilled', where('V'));
}
