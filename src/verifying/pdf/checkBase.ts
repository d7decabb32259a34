// The report as it was before anyone signed: only what our own renderer writes. Whoever signs first could otherwise
// prepare content that shows itself, acts or changes later without another byte being added.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
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
/** The only actions a link may have. */
const actions = new Set(['URI', 'GoTo']);
/** Where a link of ours may lead: a page, a letter or a call, and nothing on the reader's own machine. */
const address = /^(?:https?:\/\/|mailto:|tel:)/;
/** One action, with no /Next to follow. */
const actionKeys = new Set(['Type', 'S', 'URI', 'D']);

/** Checks revision 0. */
export function checkBase(file: PdfFile): VerdictProblem[] {
  const found = new Map<VerdictCode, string>();
  const note = (code: VerdictCode, detail: string) => found.set(code, found.get(code) ?? detail);
  const base = file.revisions[0];
  if (base.trailer.entries.has('Encrypt')) note('encrypted', 'Encrypt');
  checkCatalog(file, note);
  forEachDict(base.objects, (dict, where) => {
    checkActing(file, dict, 0, where, note);
    if (nameOf(dict.entries.get('Type')) === 'Annot' || dict.entries.has('Subtype'))
      checkAnnotation(dict, where, note);
  });
  return [...found].map(([code, detail]) => verdictProblem(code, detail));
}

/** Whether anything that revision `index` brought acts by itself or can be shown and hidden. */
export function checkActs(file: PdfFile, index: number): VerdictProblem[] {
  const found = new Map<VerdictCode, string>();
  const note = (code: VerdictCode, detail: string) => found.set(code, found.get(code) ?? detail);
  forEachDict(file.revisions[index]?.objects ?? new Map(), (dict, where) =>
    checkActing(file, dict, index, where, note),
  );
  return [...found].map(([code, detail]) => verdictProblem(code, detail));
}

type Where = (what: string) => string;

function forEachDict(
  objects: PdfFile['revisions'][number]['objects'],
  check: (dict: PdfDict, where: Where) => void,
): void {
  for (const { number, value } of objects.values()) {
    const where: Where = (what) => `${what} in object ${number}`;
    for (const inner of valuesIn(value)) if (inner.type === 'dict') check(inner, where);
  }
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

function checkActing(file: PdfFile, dict: PdfDict, index: number, where: Where, note: Note): void {
  for (const key of dict.entries.keys()) {
    if (actingKeys.has(key)) note('active-content', where(key));
    if (layerKeys.has(key)) note('optional-content', where(key));
  }
  const type = nameOf(dict.entries.get('Type'));
  if (type === 'OCG' || type === 'OCMD') note('optional-content', where(type));
  const fault = actionFault(file, dict, index);
  if (fault !== null) note('active-content', where(fault));
}

/** Annotations and outline entries act through /A. Attributes of the structure are called so too, but have no kind /S. */
function actionFault(file: PdfFile, dict: PdfDict, index: number): string | null {
  const isAction = nameOf(dict.entries.get('Type')) === 'Action';
  const action = isAction ? dict : dictOf(file, dict.entries.get('A'), index);
  if (action === null || (!isAction && !action.entries.has('S'))) return null;
  const kind = nameOf(action.entries.get('S')) ?? '';
  if (!actions.has(kind)) return `action ${kind}`;
  if (kind === 'URI' && !leadsOut(action.entries.get('URI'))) return 'URI';
  return [...action.entries.keys()].find((key) => !actionKeys.has(key)) ?? null;
}

function leadsOut(uri: PdfValue | undefined): boolean {
  return uri?.type === 'string' && address.test(latin1(uri.bytes));
}

/** Drawn things that are not the page's own content: links, and the signature fields, and no other. */
function checkAnnotation(dict: PdfDict, where: Where, note: Note): void {
  const isAnnotation = nameOf(dict.entries.get('Type')) === 'Annot' || dict.entries.has('Rect');
  if (!isAnnotation) return;
  const subtype = nameOf(dict.entries.get('Subtype')) ?? 'Annot';
  const isField = subtype === 'Widget' && nameOf(dict.entries.get('FT')) === 'Sig';
  if (subtype !== 'Link' && !isField) note('annotation-unexpected', where(subtype));
  if (isField && dict.entries.has('V')) note('field-prefilled', where('V'));
}
