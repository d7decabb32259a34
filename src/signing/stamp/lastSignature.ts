// The signature that a time stamp can still be put into: the last one, while nothing has been added after it. The hole of
// an earlier one is covered by what was signed later and may not change.
import { hexToBytes } from '../../bytes/hex.ts';
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfString, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile, PdfRevision } from '../../bytes/pdf/readPdf.ts';
import { readPdf } from '../../bytes/pdf/readPdf.ts';
import { roles } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { type Field, formFields } from '../report/findOpenField.ts';
import { problemOf } from '../report/signReport.ts';
import { type SignerParts, signerParts } from './signerParts.ts';

export interface LastSignature extends SignerParts {
  /** From the `<` of /Contents to one past its `>`. */
  readonly hole: { readonly start: number; readonly end: number };
}

/**
 * Finds it and takes it apart. Problems: `not-our-file`, `too-large`, `pdf-foreign`, `pdf-signatures-missing` (nobody has
 * signed), `pdf-changed` with the reader's code, `last-signature-other` (the last save is no signature of ours) or
 * `signature-malformed`, and `stamp-refused` when it carries a stamp already.
 */
export function lastSignature(pdf: Uint8Array): Result<LastSignature, Problem> {
  const reading = readPdf(pdf);
  if (!reading.ok) return refuse(problemOf(reading.code));
  const { file } = reading;
  const fields = formFields(file);
  if (fields === null) return refuse({ problem: 'pdf-foreign' });
  const filled = [...fields].filter(([, { widget }]) => widget.entries.has('V'));
  if (filled.length === 0)
    return refuse({ problem: 'pdf-signatures-missing', signed: 0, fields: fields.size });
  const dictionary = signatureOf(file, filled);
  if (dictionary === null) return refuse({ problem: 'pdf-changed', code: 'last-signature-other' });
  const hole = holeOf(file, dictionary);
  const parts = hole === null ? null : signerParts(cmsIn(file, hole));
  if (hole === null || parts === null) return refuse({ problem: 'pdf-changed', code: 'signature-malformed' });
  return parts.isStamped
    ? refuse({ problem: 'stamp-refused', reason: 'already-stamped' })
    : ok({ ...parts, hole });
}

/** The dictionary that the last save put into a field for one of the roles. */
function signatureOf(file: PdfFile, filled: readonly (readonly [string, Field])[]): PdfDict | null {
  const last: PdfRevision = file.revisions.at(-1) ?? file.revisions[0];
  const own = filled.filter(
    ([name, { number }]) => roles.some((role) => role === name) && last.objects.has(number),
  );
  const [first, ...more] = own;
  const value = first?.[1].widget.entries.get('V');
  const signature = value?.type === 'ref' ? last.objects.get(value.number)?.value : undefined;
  return signature?.type === 'dict' && more.length === 0 ? signature : null;
}

/** /Contents, when /ByteRange leaves out just that and nothing else of the file. */
function holeOf({ bytes }: PdfFile, { entries }: PdfDict): PdfString | null {
  const contents = entries.get('Contents');
  if (contents?.type !== 'string' || !contents.hex) return null;
  const range = numbersOf(entries.get('ByteRange'));
  const whole = [0, contents.start, contents.end, bytes.length - contents.end];
  return range.join() === whole.join() ? contents : null;
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  const items = value?.type === 'array' ? value.items : [];
  return items.map((item) => (item.type === 'number' ? item.value : Number.NaN));
}

function cmsIn({ bytes }: PdfFile, { start, end }: PdfString): Uint8Array {
  return hexToBytes(latin1(bytes.subarray(start + 1, end - 1))) ?? new Uint8Array();
}
