// The form before and after a later save: one field more at the end of its list, and what programs add that changes nothing.
import { type PdfDict, type PdfValue, sameValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { Change } from '../pdf/classifyChanges.ts';
import { catalogOf, dictOf, integerOf, listOf, refOf, textOf } from '../pdf/pdfLookup.ts';

export interface FormChange {
  /** The field's object number. */
  readonly added: number;
  /** The form and its list of fields, where they are objects of their own. */
  readonly objects: readonly number[];
  /** What the form gained, to follow. */
  readonly brought: readonly PdfValue[];
  readonly changes: readonly Change[];
}

/** How text in fields looks when a program writes it anew; signature fields have none. */
const looks = new Set(['DA', 'DR']);
/** Signatures exist, and the file may only be added to (ISO 32000-2, table 225). */
const signed = 3;

/** What became of the form in revision `index`, if its list gained one field at the end; else null. */
export function formChange(file: PdfFile, index: number): FormChange | null {
  const before = formAt(file, index - 1);
  const after = formAt(file, index);
  if (before === null || after === null) return null;
  const last = refOf(after.fields.at(-1));
  const kept = after.fields.slice(0, -1);
  const isLonger =
    kept.length === before.fields.length && kept.every((item, i) => isSame(item, before.fields[i]));
  if (last === null || !isLonger || before.fields.some((item) => refOf(item) === last)) return null;
  const brought = [...looks].flatMap((key) =>
    before.form.entries.has(key) ? [] : (after.form.entries.get(key) ?? []),
  );
  const named = (item: PdfValue | undefined) => textOf(dictOf(file, item, index)?.entries.get('T'));
  const name = named(after.fields.at(-1));
  // Two fields of one name would be one field in two places (ISO 32000-2, 12.7.4.2).
  const isOwnName =
    name !== null && !name.includes('.') && before.fields.every((item) => named(item) !== name);
  const faults = [...changedKeys(before.form, after.form), ...(isOwnName ? [] : ['T'])];
  return {
    added: last,
    objects: after.objects,
    brought,
    changes: faults
      .slice(0, 1)
      .map((key) => ({ code: 'form-unexpected', detail: `/${key} in revision ${index + 1}` })),
  };
}

interface Form {
  readonly form: PdfDict;
  readonly fields: readonly PdfValue[];
  readonly objects: readonly number[];
}

function formAt(file: PdfFile, index: number): Form | null {
  const at = catalogOf(file, index)?.entries.get('AcroForm');
  const form = dictOf(file, at, index);
  const list = form?.entries.get('Fields');
  const fields = listOf(file, list, index);
  if (form === null || fields === null) return null;
  return { form, fields, objects: [refOf(at), refOf(list)].filter((number) => number !== null) };
}

function changedKeys(before: PdfDict, after: PdfDict): string[] {
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...keys].filter((key) => {
    const [was, is] = [before.entries.get(key), after.entries.get(key)];
    if (key === 'Fields' || isSame(was, is)) return false;
    if (key === 'SigFlags') return integerOf(is) !== signed;
    return was !== undefined || !looks.has(key);
  });
}

function isSame(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  return a !== undefined && b !== undefined && sameValue(a, b);
}
