// Whose key a certificate is for, as it says itself.
import { bytesToBase64 } from '../../bytes/base64.ts';
import { sha256Hex } from '../../bytes/digest.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import type { Identity } from '../../ports/people.ts';
import { certificateParts } from '../der/certificateParts.ts';
import { objectIdentifier } from '../der/der.ts';
import { derChildren, derContent } from '../der/derParts.ts';

export type CertificateHolder = Pick<Identity, 'name' | 'unit' | 'fingerprint' | 'publicKey'>;

/**
 * The one CN as name, the one O as unit (empty without one), and the key.
 * @throws RangeError when the bytes are not a certificate for one name that can be read.
 */
export async function certificateHolder(certificate: Uint8Array): Promise<CertificateHolder> {
  const { subject, spki } = certificateParts(certificate);
  const name = onlyText(subject, '2.5.4.3');
  if (name === null) throw new RangeError('a certificate for no one name');
  return {
    name,
    unit: onlyText(subject, '2.5.4.10') ?? '',
    fingerprint: await sha256Hex(spki),
    publicKey: bytesToBase64(spki),
  };
}

function onlyText(subject: Uint8Array, type: string): string | null {
  const [value, ...more] = derChildren(subject)
    .flatMap((part) => derChildren(part))
    .map((pair) => derChildren(pair))
    .filter(([id]) => id !== undefined && sameBytes(id, objectIdentifier(type)))
    .map(([, text]) => text);
  return value === undefined || more.length > 0 ? null : textOf(value) || null;
}

/** UTF8String, PrintableString or IA5String, or the TeletexString of old authorities, which is Latin-1 in practice. */
function textOf(value: Uint8Array): string | null {
  const [tag = 0] = value;
  if (tag === 0x14) return String.fromCharCode(...derContent(value));
  return tag === 0x0c || tag === 0x13 || tag === 0x16 ? utf8ToText(derContent(value)) : null;
}
