// An authority's answer (RFC 3161, 2.4.2), read for three things: whether there is a stamp, what it is over, and the stamp
// itself as the very bytes.
import { certificateName } from '../../bytes/certificateName.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { objectIdentifier } from '../der/der.ts';
import { derChildren, derContent } from '../der/derParts.ts';

export interface StampResponse {
  /** The TimeStampToken, a ContentInfo in DER. */
  readonly token: Uint8Array;
  /** What it is over: a SHA-256 digest; empty when it is over another kind of digest. */
  readonly imprint: Uint8Array;
}

const sha256 = objectIdentifier('2.16.840.1.101.3.4.2.1');
const timeStampContent = objectIdentifier('1.2.840.113549.1.9.16.1.4');
/** PKIFailureInfo, by bit. */
const failures: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

/** Problems: `damaged`, and `stamp-refused` with the authority's own words or the name of its reason. */
export function readStampResponse(response: Uint8Array): Result<StampResponse, Problem> {
  try {
    const [info, token, ...more] = derChildren(response);
    const [status, ...explanation] = info === undefined ? [] : derChildren(info);
    if (status?.[0] !== 0x02 || more.length > 0) return refuse({ problem: 'damaged' });
    if (!isGranted(derContent(status)) || token === undefined)
      return refuse({ problem: 'stamp-refused', reason: reasonOf(explanation) });
    return ok({ token, imprint: imprintOf(token) });
  } catch (error) {
    if (error instanceof RangeError) return refuse({ problem: 'damaged' });
    throw error;
  }
}

/** PKIStatus: granted, and grantedWithMods. */
function isGranted(status: Uint8Array): boolean {
  return status.length === 1 && (status[0] === 0 || status[0] === 1);
}

/** PKIFreeText when there is some, else what the bits of PKIFailureInfo are called. */
function reasonOf(explanation: readonly Uint8Array[]): string {
  const texts = explanation.filter((part) => part[0] === 0x30).flatMap(derChildren);
  const words = texts.map((text) => certificateName(utf8ToText(derContent(text)) ?? ''));
  const [bits] = explanation.filter((part) => part[0] === 0x03).map(derContent);
  const named = Object.entries(failures).flatMap(([bit, name]) =>
    isSet(bits?.subarray(1), Number(bit)) ? [name] : [],
  );
  const said = words.filter((text) => text !== '').slice(0, 4);
  return (said.length > 0 ? said : named).join(', ') || 'no-reason-given';
}

function isSet(octets: Uint8Array | undefined, bit: number): boolean {
  return ((octets?.[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}

/** The digest in the token's TSTInfo. Throws RangeError when it is no token. */
function imprintOf(token: Uint8Array): Uint8Array {
  const signedData = childAt(childAt(token, 1), 0);
  const [type, wrapped] = derChildren(childAt(signedData, 2));
  if (type === undefined || !sameBytes(type, timeStampContent) || wrapped === undefined)
    throw new RangeError('not a time stamp token');
  const imprint = childAt(derContent(childAt(wrapped, 0)), 2);
  const isSha256 = sameBytes(childAt(childAt(imprint, 0), 0), sha256);
  const digest = derContent(childAt(imprint, 1));
  return isSha256 ? digest : new Uint8Array();
}

function childAt(element: Uint8Array, index: number): Uint8Array {
  const child = derChildren(element)[index];
  if (child === undefined) throw new RangeError('a DER element is missing');
  return child;
}
