// A time stamp token (RFC 3161, 2.4.2): a signed word of an authority that a digest existed at a time.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import { type DerElement, oidOf, readDer, tags } from '../certificate/readDer.ts';
import { extensionsOf } from '../certificate/readExtensions.ts';
import { readTime } from '../certificate/readTime.ts';
import { magnitudeOf, numberOf } from '../certificate/readValues.ts';
import { type Hash, readHash } from '../certificate/signatureHolds.ts';
import { type ForeignCms, readForeignCms } from '../cms/readForeignCms.ts';

export interface Stamp {
  readonly signed: ForeignCms;
  /** TSTInfo, the very bytes that are signed. */
  readonly info: Uint8Array;
  readonly hash: Hash;
  readonly imprint: Uint8Array;
  /** When it was made, to the second. */
  readonly at: Date;
}

const timeStampContent = '1.2.840.113549.1.9.16.1.4';

/** The token, or null when the bytes are anything else. Never throws for any bytes. */
export function readStamp(token: Uint8Array): Stamp | null {
  const signed = readForeignCms(token);
  const info = signed?.contentType === timeStampContent ? signed.content : null;
  const outer = info === null ? null : readDer(info);
  if (signed === null || info === null || outer?.tag !== tags.sequence) return null;
  const [version, policy, imprint, serial, time, ...more] = outer.children;
  const [algorithm, digest, ...rest] = imprint?.tag === tags.sequence ? imprint.children : [];
  const hash = readHash(algorithm);
  const at = timeOf(time);
  if (numberOf(version) !== 1 || oidOf(policy) === null || magnitudeOf(serial) === null) return null;
  if (digest?.tag !== tags.octetString || rest.length > 0 || hash === null || at === null) return null;
  return saysNoMore(more) ? { signed, info, hash, imprint: digest.content, at } : null;
}

/** GeneralizedTime, where fractions of a second may stand (RFC 3161, 2.4.2); they are left out. */
function timeOf(element: DerElement | undefined): Date | null {
  if (element?.tag !== tags.generalizedTime || element.content.length > 32) return null;
  const [, whole] = /^(\d{14})(?:\.\d{1,16})?Z$/.exec(latin1(element.content)) ?? [];
  if (whole === undefined) return null;
  return readTime({ ...element, content: new TextEncoder().encode(`${whole}Z`) });
}

/** accuracy, ordering, nonce, tsa `[0]` and extensions `[1]`, in this order; nothing critical, for we know none. */
function saysNoMore(rest: readonly DerElement[]): boolean {
  const order: readonly number[] = [tags.sequence, tags.boolean, tags.integer, 0xa0, 0xa1];
  const places = rest.map(({ tag }) => order.indexOf(tag));
  if (!places.every((place, i) => place > (places[i - 1] ?? -1))) return false;
  const extensions = rest.find(({ tag }) => tag === 0xa1);
  if (extensions === undefined) return true;
  const list = extensionsOf({ ...extensions, tag: tags.sequence });
  return list !== null && [...list.values()].every(({ critical }) => !critical);
}
