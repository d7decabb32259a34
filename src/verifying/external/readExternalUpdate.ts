// A later save by an e-signature service: one signature field with its box on one page, and nothing else. What such a save may
// touch is named here, key by key; everything it brought beyond that is a change like any other.
import type { PdfDict, PdfObject } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile, type PdfRevision } from '../../bytes/pdf/readPdf.ts';
import { type Change, classifyChanges } from '../pdf/classifyChanges.ts';
import { dictOf, itemsOf, nameOf, refOf } from '../pdf/pdfLookup.ts';
import { catalogChange } from './catalogChange.ts';
import { findWidgetPage, type WidgetPage } from './findWidgetPage.ts';
import { type FormChange, formChange } from './formChange.ts';
import { reachedFrom } from './reachedFrom.ts';

export interface ExternalUpdate {
  readonly revision: PdfRevision;
  /** The signature dictionary. */
  readonly signature: PdfObject;
  readonly widget: PdfDict;
  /** Where the widget stands; null when no page shows it, or more than one. */
  readonly page: WidgetPage | null;
  /** Everything that the save did beyond signing. */
  readonly changes: readonly Change[];
}

/** Of a field and of a widget; they may be one object (ISO 32000-2, 12.5.6.19 and 12.7.4). Nothing here acts. */
const fieldKeys = new Set(['FT', 'T', 'TU', 'TM', 'V', 'Ff', 'Kids', 'DA', 'Q']);
const widgetKeys = new Set([
  ...['Type', 'Subtype', 'Rect', 'F', 'P', 'AP', 'MK', 'BS', 'Border', 'M', 'NM', 'C', 'Parent'],
  ...['DA', 'Q', 'H', 'Contents'],
]);

/** What revision `index` did, if it adds one signed field to the form; else null, and it is no such save. */
export function readExternalUpdate(file: PdfFile, index: number): ExternalUpdate | null {
  const revision = file.revisions[index];
  const form = formChange(file, index);
  const field = form === null ? null : fieldAt(file, index, form.added);
  if (revision === undefined || form === null || field === null) return null;
  const page = findWidgetPage(file, index, field.widget.number);
  const own = ownObjects(file, index, field, form, page);
  const others = [...revision.objects.values()].filter(({ number }) => !own.has(number));
  const changes = [...form.changes, ...fieldChanges(field), ...classifyChanges(file, others, index)];
  return { revision, signature: field.signature, widget: field.widgetDict, page, changes };
}

interface ExternalField {
  readonly field: PdfObject;
  readonly fieldDict: PdfDict;
  readonly widget: PdfObject;
  readonly widgetDict: PdfDict;
  readonly signature: PdfObject;
}

/** The field, its one widget and its value, all new in this revision. */
function fieldAt(file: PdfFile, index: number, number: number): ExternalField | null {
  const field = newObject(file, index, number);
  if (field?.value.type !== 'dict' || nameOf(field.value.entries.get('FT')) !== 'Sig') return null;
  const fieldDict = field.value;
  const signature = newObject(file, index, refOf(fieldDict.entries.get('V')));
  const [kid, ...more] = itemsOf(fieldDict.entries.get('Kids')) ?? [];
  const widget = fieldDict.entries.has('Kids') ? newObject(file, index, refOf(kid)) : field;
  if (widget?.value.type !== 'dict' || signature?.value.type !== 'dict' || more.length > 0) return null;
  const widgetDict = widget.value;
  const isWidget = nameOf(widgetDict.entries.get('Subtype')) === 'Widget';
  const isOfField = widget === field || refOf(widgetDict.entries.get('Parent')) === field.number;
  const isSigned = signature.value.entries.has('ByteRange') && signature.stream === null;
  return isWidget && isOfField && isSigned ? { field, fieldDict, widget, widgetDict, signature } : null;
}

function newObject(file: PdfFile, index: number, number: number | null): PdfObject | null {
  if (number === null || objectAt(file, number, index - 1) !== null) return null;
  return file.revisions[index]?.objects.get(number) ?? null;
}

/** What the save needed to bring or to change for its field, as far as it did so in the ways allowed. */
function ownObjects(
  file: PdfFile,
  index: number,
  { field, widget, widgetDict, signature }: ExternalField,
  form: FormChange,
  page: WidgetPage | null,
): ReadonlySet<number> {
  const catalog = catalogChange(file, index);
  const starts = [
    ...(signature.value.type === 'dict' ? [signature.value] : []),
    ...['AP', 'MK', 'BS'].flatMap((key) => widgetDict.entries.get(key) ?? []),
    ...form.brought,
    ...(catalog?.brought ?? []),
  ];
  return new Set([
    ...[field.number, widget.number, signature.number, ...form.objects],
    ...(catalog === null ? [] : [catalog.number]),
    ...(page?.changed ?? []),
    ...reachedFrom(file, index, starts),
  ]);
}

/** A box outside every page, or a field that says more than a signature field should. */
function fieldChanges({ field, fieldDict, widget, widgetDict }: ExternalField): Change[] {
  const isOne = field === widget;
  const unknown = [
    ...[...fieldDict.entries.keys()].filter((key) => !fieldKeys.has(key) && !(isOne && widgetKeys.has(key))),
    ...(isOne ? [] : [...widgetDict.entries.keys()].filter((key) => !widgetKeys.has(key))),
  ];
  return unknown
    .slice(0, 1)
    .map((key) => ({ code: 'field-added', detail: `/${key} in object ${widget.number}` }));
}

/** Whether a box draws itself only through one look of its own. */
export function drawsPlainly(file: PdfFile, index: number, widget: PdfDict): boolean {
  const drawn = widget.entries.get('AP');
  if (drawn === undefined) return true;
  const looks = dictOf(file, drawn, index);
  const look = newObject(file, index, refOf(looks?.entries.get('N')));
  const isForm = look?.value.type === 'dict' && nameOf(look.value.entries.get('Subtype')) === 'Form';
  return looks?.entries.size === 1 && isForm && look.stream !== null;
}
