// The certificate of somebody who signs here: what we hold people to is the name and the key. Only the profile of our own
// certificates: a key on P-256 and one common name, signed with the same suite or by an authority with one of its own.
import { hasHidden } from '../../bytes/certificateName.ts';
import { commonNameOf } from './readName.ts';
import { isSelfIssued, readX509, type X509 } from './readX509.ts';

export interface Certificate extends X509 {
  readonly commonName: string;
}

/** The certificate, or null when the bytes are anything else. Never throws for any bytes. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const certificate = readX509(der);
  if (certificate?.key !== 'P-256') return null;
  const commonName = commonNameOf(certificate.subject);
  const { family, hash } = certificate.algorithm;
  const isOurSuite = family === 'ECDSA' && hash === 'SHA-256';
  // With something in it that nobody sees, a name could pass for another.
  if (commonName === null || hasHidden(commonName) || (isSelfIssued(certificate) && !isOurSuite)) return null;
  return { ...certificate, commonName };
}
