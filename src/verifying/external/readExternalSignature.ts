// The signature dictionary of an e-signature service, and the bytes it covers: the whole file to the end of its save, but for
// the hole. As strict as for our own (readSignature.ts) wherever freedom would let a viewer check other bytes than it shows.
import { hexToBytes } from '../../bytes/hex.ts';
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfString } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { derLength } from '../certificate/readDer.ts';
import { nameOf, textOf } from '../pdf/pdfLookup.ts';
import { around, checkRange } from '../pdf/readSignature.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import type { ExternalUpdate } from './readExternalUpdate.ts';
import { readLocalDate } from './readLocalDate.ts';

export interface ReadExternalSignature {
  /** As the signer's clock said, if it is said in a way that can be read. */
  readonly at: Date | null;
  /** ContentInfo, DER. */
  readonly cms: Uint8Array;
  readonly signed: Uint8Array;
}

const keys = new Set([
  ...['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'Name', 'Reason', 'M', 'Location'],
  ...['ContactInfo', 'Prop_Build', 'Prop_AuthTime', 'Prop_AuthType'],
]);
const forms = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
/** A time stamp over the document, which some services add after a signature. Genuine, but not read here. */
const documentStamp = 'ETSI.RFC3161';
/** In bytes: certificates, revocation lists and answers may lie in it. */
const largestHole = 512 * 1024;
const smallestHole = 256;

/** The signature, or what is wrong with it. */
export function readExternalSignature(
  file: PdfFile,
  { signature, revision }: ExternalUpdate,
): ReadExternalSignature | VerdictCode {
  if (signature.value.type !== 'dict') return 'signature-dictionary';
  const { entries } = signature.value;
  const form = nameOf(entries.get('SubFilter')) ?? '';
  if (form === documentStamp) return 'external-form-unread';
  const isKnown =
    [...entries.keys()].every((key) => keys.has(key)) &&
    (nameOf(entries.get('Type')) ?? 'Sig') === 'Sig' &&
    nameOf(entries.get('Filter')) === 'Adobe.PPKLite' &&
    forms.has(form);
  const contents = entries.get('Contents');
  if (!isKnown) return 'signature-dictionary';
  if (contents?.type !== 'string') return 'contents-malformed';
  const range = checkRange(signature.value, contents, revision.end);
  if (range !== null) return range;
  const cms = readHole(file, contents);
  if (typeof cms === 'string') return cms;
  const at = readLocalDate(textOf(entries.get('M')) ?? '');
  return { at, cms, signed: around(file.bytes, contents, revision.end) };
}

/** `<`, digits in either case, `>`: the CMS and then zeros only. */
function readHole({ bytes }: PdfFile, { hex, start, end }: PdfString): Uint8Array | VerdictCode {
  const size = (end - start - 2) / 2;
  if (!hex || size < smallestHole || size > largestHole) return 'contents-malformed';
  const hole = hexToBytes(latin1(bytes.subarray(start + 1, end - 1)).toLowerCase());
  // An indefinite length: BER, which CMS allows and this reader does not.
  if (hole?.[0] === 0x30 && hole[1] === 0x80) return 'external-form-unread';
  const length = hole === null ? null : derLength(hole);
  if (hole === null || length === null || length > hole.length) return 'contents-malformed';
  return hole.subarray(length).every((byte) => byte === 0) ? hole.subarray(0, length) : 'contents-malformed';
}
