// The signature fields that were placed before anyone signed: one for each role that is to sign.
import type { PdfDict } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import { type Role, roles } from '../../domain/people/role.ts';
import { catalogOf, dictOf, listOf, nameOf, refOf, textOf } from './pdfLookup.ts';

export interface ReportField {
  readonly role: Role;
  /** The widget's object number. */
  readonly number: number;
  /** The widget as placed, unsigned. */
  readonly widget: PdfDict;
}

/** The fields of revision 0, or null unless they are exactly the one of a self-assessment or the three of an assessment. */
export function readFields(file: PdfFile): readonly ReportField[] | null {
  const form = dictOf(file, catalogOf(file, 0)?.entries.get('AcroForm'), 0);
  const fields = (listOf(file, form?.entries.get('Fields'), 0) ?? []).map((item) =>
    fieldOf(file, refOf(item)),
  );
  const sound = fields.filter((field) => field !== null);
  const named = sound.map(({ role }) => role).sort();
  const expected = named.length === 1 ? ['employee'] : [...roles].sort();
  const isKnown = sound.length === fields.length && named.join() === expected.join();
  return isKnown ? sound : null;
}

function fieldOf(file: PdfFile, number: number | null): ReportField | null {
  const widget = number === null ? null : objectAt(file, number, 0)?.value;
  if (number === null || widget?.type !== 'dict') return null;
  const title = textOf(widget.entries.get('T'));
  const role = roles.find((known) => known === title);
  const isField =
    nameOf(widget.entries.get('Subtype')) === 'Widget' && nameOf(widget.entries.get('FT')) === 'Sig';
  const isPlain = !widget.entries.has('Kids') && !widget.entries.has('Parent');
  return role !== undefined && isField && isPlain ? { role, number, widget } : null;
}
