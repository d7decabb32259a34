// The file an organisation hands back after a certificate request: PEM or DER, with or without openssl's text around it.
import { bytesToBase64 } from '../../bytes/base64.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { type Certificate, readCertificate } from '../certificate/readCertificate.ts';
import { organisationOf } from '../certificate/readName.ts';
import { readPem } from '../certificate/readPem.ts';
import { isValidAt } from '../certificate/readX509.ts';
import type { IssuanceOf } from './issuanceOf.ts';

export interface IssuedCertificate {
  readonly certificate: Uint8Array;
  readonly name: string;
  /** Empty when the certificate names no organisation. */
  readonly unit: string;
  readonly issuance: Issuance;
}

const largest = 64 * 1024;

/**
 * The certificate in the file that is for this key, if a configured root has issued it and it holds now.
 * @param publicKey SubjectPublicKeyInfo DER, base64.
 * @returns Problems: `damaged` when no certificate can be read, `certificate-other-key`, `certificate-untrusted`.
 */
export async function readIssuedCertificate(
  file: Uint8Array,
  publicKey: string,
  issuanceOf: IssuanceOf,
  now: Date,
): Promise<Result<IssuedCertificate, Problem>> {
  const found = file.length > largest ? [] : certificatesIn(file);
  if (found.length === 0) return refuse({ problem: 'damaged' });
  const own = found.find(({ spki }) => bytesToBase64(spki) === publicKey);
  if (own === undefined) return refuse({ problem: 'certificate-other-key' });
  const issuance = await issuanceOf(own);
  const isTrusted = issuance !== null && issuance !== 'forged' && issuance.status !== 'revoked';
  if (!isTrusted || !isValidAt(own, now)) return refuse({ problem: 'certificate-untrusted' });
  const { der, commonName, subject } = own;
  return ok({ certificate: der, name: commonName, unit: organisationOf(subject) ?? '', issuance });
}

function certificatesIn(file: Uint8Array): readonly Certificate[] {
  const blocks = readPem(utf8ToText(file) ?? '', 'CERTIFICATE');
  return (blocks.length > 0 ? blocks : [Uint8Array.from(file)])
    .map(readCertificate)
    .filter((certificate) => certificate !== null);
}
