// Times of certificates (RFC 5280, 4.1.2.5) and of PDF signatures (ISO 32000-2, 7.9.4), both only in UTC.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import { type DerElement, tags } from './readDer.ts';

/** UTCTime or GeneralizedTime with seconds and Z, or null. */
export function readTime(element: DerElement | undefined): Date | null {
  if (element === undefined || element.content.length > 15) return null;
  const text = latin1(element.content);
  if (element.tag === tags.generalizedTime) return fromDigits(text);
  if (element.tag !== tags.utcTime || text.length !== 13) return null;
  return fromDigits((Number(text.slice(0, 2)) < 50 ? '20' : '19') + text);
}

/** `D:YYYYMMDDHHmmSSZ`, also with the offset written out as zero; or null. */
export function readPdfDate(text: string): Date | null {
  const digits = /^D:(\d{14})(?:Z|Z00'00'?|\+00'00'?)$/.exec(text)?.[1];
  return digits === undefined ? null : fromDigits(`${digits}Z`);
}

/** `YYYYMMDDHHmmSSZ`; a date that no calendar has is null. */
function fromDigits(text: string): Date | null {
  const iso = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1);
  if (iso === undefined) return null;
  const [year, month, day, hour, minute, second] = iso;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(written);
  return !Number.isNaN(date.getTime()) && date.toISOString() === written ? date : null;
}
