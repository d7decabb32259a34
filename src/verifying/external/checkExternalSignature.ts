// The signature that an e-signature service put last in a report: does it hold, and does its certificate lead to a root of this
// deployment? Whose it is, is shown as the certificate says, and not interpreted. Revocation is not looked at: there is no network.
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { ExternalSignature, VerdictProblem } from '../../ports/verifying.ts';
import { leadsTo } from '../certificate/leadsTo.ts';
import { nameText } from '../certificate/readName.ts';
import type { X509 } from '../certificate/readX509.ts';
import { checkForeignCms } from '../cms/checkForeignCms.ts';
import { configuredCertificates } from '../cms/configuredCertificates.ts';
import { type ForeignCms, readForeignCms } from '../cms/readForeignCms.ts';
import { type VerdictCode, verdictProblem } from '../verdictCodes.ts';
import { readExternalSignature } from './readExternalSignature.ts';
import type { ExternalUpdate } from './readExternalUpdate.ts';

export interface ExternalReport {
  /** The signature, if its cryptography holds. */
  readonly external: ExternalSignature | null;
  readonly problems: readonly VerdictProblem[];
}

const data = '1.2.840.113549.1.7.1';

/**
 * Judges the signature of a later save; what else the save did is judged elsewhere.
 * @param roots of e-signature services, PEM.
 * @param now stands in for the time when the signature claims none.
 */
export async function checkExternalSignature(
  file: PdfFile,
  update: ExternalUpdate,
  roots: string,
  now: Date,
): Promise<ExternalReport> {
  const signature = readExternalSignature(file, update);
  if (typeof signature === 'string') return refused(signature);
  const cms = readForeignCms(signature.cms);
  if (cms === null || cms.contentType !== data || cms.content !== null) return refused('cms-malformed');
  const checked = await checkForeignCms(cms, signature.signed);
  if (checked === 'not-understood') return refused('external-form-unread');
  if (typeof checked === 'string') return refused(checked);
  const { certificate } = checked;
  const trusted = await isTrusted(certificate, cms, roots, signature.at ?? now);
  const external = {
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    claimedTime: signature.at?.toISOString() ?? null,
    trusted,
  };
  return { external, problems: trusted ? [] : [verdictProblem('external-untrusted', external.issuer)] };
}

function refused(code: VerdictCode): ExternalReport {
  return { external: null, problems: [verdictProblem(code, 'external')] };
}

/** For signatures by a person or an organisation, not for issuing; and on a path to a configured root. */
async function isTrusted(certificate: X509, cms: ForeignCms, roots: string, at: Date): Promise<boolean> {
  const { authority, keyUsage } = certificate;
  const maySign = keyUsage === null || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
  if (authority !== null || !maySign) return false;
  return (await leadsTo(certificate, cms.certificates, configuredCertificates(roots), at)) !== null;
}
