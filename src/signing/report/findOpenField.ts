// Finds the pre-placed, empty signature field to fill, and refuses everything that is not one.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';

export interface OpenField {
  readonly number: number;
  readonly widget: PdfDict;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/**
 * The field of that name. Where a manager's field stands, the manager signs first: the others sign what was decided.
 * Problems: `pdf-foreign` (no form of ours), `pdf-changed` (`field-missing`, `field-filled`, `field-malformed`),
 * `not-your-turn`.
 */
export function findOpenField(file: PdfFile, name: Role): Result<OpenField, Problem> {
  const fields = formFields(file);
  if (fields === null) return refuse({ problem: 'pdf-foreign' });
  const field = fields.get(name);
  if (field === undefined) return refuse({ problem: 'pdf-changed', code: 'field-missing' });
  if (field.widget.entries.has('V')) return refuse({ problem: 'pdf-changed', code: 'field-filled' });
  const manager = fields.get('manager');
  if (name !== 'manager' && manager !== undefined && !manager.widget.entries.has('V')) {
    return refuse({ problem: 'not-your-turn', step: 'manager-review' });
  }
  const size = sizeOf(field.widget);
  return size === null
    ? refuse({ problem: 'pdf-changed', code: 'field-malformed' })
    : ok({ ...field, ...size });
}

export type Field = Pick<OpenField, 'number' | 'widget'>;

/** Signature widgets of the form by name, or null when the form is not as our own reports have it. */
export function formFields(file: PdfFile): ReadonlyMap<string, Field> | null {
  const trailer = file.revisions.at(-1)?.trailer;
  const catalog = dictAt(file, trailer?.entries.get('Root'));
  const form = dictAt(file, catalog?.entries.get('AcroForm'));
  const list = form?.entries.get('Fields');
  if (list?.type !== 'array') return null;
  const fields = new Map<string, Field>();
  for (const item of list.items) {
    const widget = dictAt(file, item);
    const title = widget?.entries.get('T');
    const kind = widget?.entries.get('FT');
    if (item.type !== 'ref' || widget === null || title?.type !== 'string') return null;
    if (kind?.type !== 'name' || kind.value !== 'Sig') return null;
    const name = latin1(title.bytes);
    if (fields.has(name)) return null;
    fields.set(name, { number: item.number, widget });
  }
  return fields;
}

function dictAt(file: PdfFile, value: PdfValue | undefined): PdfDict | null {
  const target = value?.type === 'ref' ? objectAt(file, value.number)?.value : value;
  return target?.type === 'dict' ? target : null;
}

function sizeOf(widget: PdfDict): { width: number; height: number } | null {
  const rect = widget.entries.get('Rect');
  if (rect?.type !== 'array' || rect.items.length !== 4) return null;
  const sides = rect.items.map((item) => (item.type === 'number' ? item.value : Number.NaN));
  const [left = 0, bottom = 0, right = 0, top = 0] = sides;
  const [width, height] = [rounded(right - left), rounded(top - bottom)];
  return width >= 1 && height >= 1 ? { width, height } : null;
}

/** Takes away what binary fractions add to a difference of decimals. */
const rounded = (value: number): number => Number(value.toFixed(4));
