// What is quoted of the signer's certificate, in signatures and requests: cut out as the very bytes, never built anew.
import { derChildren } from './derParts.ts';

export interface CertificateParts {
  /** The whole `serialNumber` element. */
  readonly serial: Uint8Array;
  /** The whole `issuer` element. */
  readonly issuer: Uint8Array;
  /** The whole `subject` element. */
  readonly subject: Uint8Array;
  /** The whole `subjectPublicKeyInfo` element. */
  readonly spki: Uint8Array;
}

/**
 * Cuts issuer, serial number, subject and public key out of an X.509 v3 certificate (RFC 5280 4.1).
 * @throws RangeError when the bytes are not a certificate: identities hold nothing else.
 */
export function certificateParts(certificate: Uint8Array): CertificateParts {
  const [tbs] = derChildren(certificate);
  const [, serial, , issuer, , subject, spki] = tbs === undefined ? [] : derChildren(tbs);
  const sequences = [issuer, subject, spki].every((part) => part?.[0] === 0x30);
  if (serial?.[0] !== 0x02 || !issuer || !subject || !spki || !sequences)
    throw new RangeError('not an X.509 v3 certificate');
  return { serial, issuer, subject, spki };
}
