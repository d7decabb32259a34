// A signature dictionary and the bytes it covers. Every key, number and digit has exactly one accepted form, because
// each freedom here is a known way to let a viewer check other bytes than it shows (USF, SWA; pdf-insecurity.org).
import { hexToBytes } from '../../bytes/hex.ts';
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfString } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { derLength } from '../certificate/readDer.ts';
import { readPdfDate } from '../certificate/readTime.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import type { FilledField } from './checkRevisions.ts';
import { integerOf, itemsOf, nameOf, textOf } from './pdfLookup.ts';

export interface ReportSignature {
  readonly name: string;
  readonly reason: string;
  /** As the signer's clock said. */
  readonly at: Date;
  /** ContentInfo, DER. */
  readonly cms: Uint8Array;
  /** Everything of the file up to the end of its revision, but for the hole that holds the CMS. */
  readonly signed: Uint8Array;
}

const keys = new Set([
  'Type',
  'Filter',
  'SubFilter',
  'ByteRange',
  'Contents',
  'Name',
  'Reason',
  'M',
  'Location',
  'ContactInfo',
]);
const smallestHole = 256;

/** The signature of a filled field, or what is wrong with it. */
export function readSignature(file: PdfFile, filled: FilledField): ReportSignature | VerdictCode {
  const { value, stream } = filled.signature;
  if (value.type !== 'dict' || stream !== null || !isProfiled(value)) return 'signature-dictionary';
  const name = textOf(value.entries.get('Name'));
  const reason = textOf(value.entries.get('Reason'));
  const at = readPdfDate(textOf(value.entries.get('M')) ?? '');
  if (name === null || reason === null || at === null) return 'signature-dictionary';
  const contents = value.entries.get('Contents');
  if (contents?.type !== 'string') return 'contents-malformed';
  const range = checkRange(value, contents, filled.revision.end);
  if (range !== null) return range;
  const cms = readHole(file, contents);
  if (cms === null) return 'contents-malformed';
  return { name, reason, at, cms, signed: around(file.bytes, contents, filled.revision.end) };
}

function isProfiled({ entries }: PdfDict): boolean {
  return (
    [...entries.keys()].every((key) => keys.has(key)) &&
    nameOf(entries.get('Type')) === 'Sig' &&
    nameOf(entries.get('Filter')) === 'Adobe.PPKLite' &&
    nameOf(entries.get('SubFilter')) === 'ETSI.CAdES.detached'
  );
}

/** From byte 0 to the hole and from the hole to the end of the signature's own revision: nothing else left out. */
export function checkRange(value: PdfDict, hole: PdfString, end: number): VerdictCode | null {
  const numbers = (itemsOf(value.entries.get('ByteRange')) ?? []).map(integerOf);
  const [start, before, after, length, ...more] = numbers;
  if (numbers.includes(null) || length === undefined || more.length > 0) return 'byte-range-malformed';
  if (start !== 0 || before !== hole.start || after !== hole.end) return 'byte-range-gap';
  return length === end - hole.end ? null : 'byte-range-short';
}

/** `<`, lower-case digits, `>`: the CMS and then zeros only. */
function readHole(file: PdfFile, contents: PdfString): Uint8Array | null {
  if (!contents.hex || contents.bytes.length < smallestHole) return null;
  const bytes = hexToBytes(latin1(file.bytes.subarray(contents.start + 1, contents.end - 1)));
  const length = bytes === null ? null : derLength(bytes);
  if (bytes === null || length === null || length > bytes.length) return null;
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : null;
}

/** What is signed: everything up to the end of the revision, but for the hole. */
export function around(bytes: Uint8Array, hole: PdfString, end: number): Uint8Array {
  const signed = new Uint8Array(hole.start + end - hole.end);
  signed.set(bytes.subarray(0, hole.start));
  signed.set(bytes.subarray(hole.end, end), hole.start);
  return signed;
}
