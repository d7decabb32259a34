// Signs a report: reads it strictly, fills one field, hashes everything but the hole, puts the CMS into the hole.
import { sha256 } from '../../bytes/digest.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { readPdf } from '../../bytes/pdf/readPdf.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Identity } from '../../ports/people.ts';
import type { SignatureField } from '../../ports/signing.ts';
import { drawAppearance } from '../appearance/drawAppearance.ts';
import { appendSignature, roomForCms, type Unsigned } from './appendSignature.ts';
import { detachedCms } from './cms.ts';
import { findOpenField } from './findOpenField.ts';

/**
 * Fills one empty field as an incremental update: PAdES-B-B, everything before it unchanged.
 * @param pdf a report of ours; its bytes are only read.
 * @returns the longer file. Problems: `not-our-file`, `too-large`, `pdf-changed` with the reader's or the field's code,
 * `pdf-foreign`, `not-your-turn`.
 */
export async function signReport(
  pdf: Uint8Array,
  field: SignatureField,
  identity: Identity,
): Promise<Result<Uint8Array, Problem>> {
  const reading = readPdf(pdf);
  if (!reading.ok) return refuse(problemOf(reading.code));
  const place = findOpenField(reading.file, field.field);
  if (!place.ok) return place;
  const words = { name: oneLine(field.name), reason: oneLine(field.reason), at: new Date(field.at) };
  const look = await drawAppearance({
    ...field,
    ...words,
    ...place.value,
    fingerprint: identity.fingerprint,
  });
  const unsigned = appendSignature(reading.file, place.value, words, look);
  const cms = await detachedCms(await digestAround(unsigned), identity.certificate, identity.privateKey);
  return ok(filled(unsigned, cms));
}

/** What the strict reader refused, as a refusal of signing. */
export function problemOf(code: Extract<ReturnType<typeof readPdf>, { ok: false }>['code']): Problem {
  if (code === 'not-a-pdf') return { problem: 'not-our-file' };
  return code === 'too-large' ? { problem: 'too-large', limit: '50 MB' } : { problem: 'pdf-changed', code };
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function digestAround({ bytes, hole }: Unsigned): Promise<Uint8Array> {
  const signed = new Uint8Array(bytes.length - (hole.end - hole.start));
  signed.set(bytes.subarray(0, hole.start));
  signed.set(bytes.subarray(hole.end), hole.start);
  return sha256(signed);
}

/** Lower-case hexadecimal, the zeros already there as padding. */
function filled({ bytes, hole }: Unsigned, cms: Uint8Array): Uint8Array {
  if (cms.length > roomForCms) throw new RangeError('the signature does not fit its hole');
  bytes.set(new TextEncoder().encode(bytesToHex(cms)), hole.start + 1);
  return bytes;
}
