// The cryptography of one PDF signature: is it over these bytes, by this certificate's key, meant for this certificate?
import { certificateName } from '../../bytes/certificateName.ts';
import { sha256, sha256Hex } from '../../bytes/digest.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import type { Fingerprint } from '../../domain/chain/digest.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';
import type { Certificate } from '../certificate/readCertificate.ts';
import { type Cms, readCms } from '../certificate/readCms.ts';
import { isValidAt } from '../certificate/readX509.ts';
import { rawSignature } from '../certificate/signatureHolds.ts';
import { checkStamp, type StampReport } from '../stamp/checkStamp.ts';
import { type IssuanceOf, issuanceFrom } from '../trust/issuanceOf.ts';
import { type VerdictCode, verdictProblem } from '../verdictCodes.ts';
import type { FilledField } from './checkRevisions.ts';
import type { ReportField } from './readFields.ts';
import { type ReportSignature, readSignature } from './readSignature.ts';

/** A signature that holds. */
export interface HeldSignature {
  readonly field: ReportField;
  /** As the certificate says. */
  readonly name: string;
  readonly fingerprint: Fingerprint;
  /** As the signer's clock said. */
  readonly at: Date;
  /** The time of an authority that this deployment trusts, when it stands beside the signature. */
  readonly stamp: StampReport['stamp'];
  readonly issuance: Issuance | null;
}

/**
 * The signature if its cryptography holds, and everything that is wrong or odd about it.
 * @param timestamps certificates of time stamp authorities, PEM.
 */
export async function checkSignature(
  file: PdfFile,
  filled: FilledField,
  issuanceOf: IssuanceOf = issuanceFrom(),
  timestamps = '',
): Promise<{ held: HeldSignature | null; problems: readonly VerdictProblem[] }> {
  const { field } = filled;
  const refused = (code: VerdictCode) => ({ held: null, problems: [verdictProblem(code, field.role)] });
  const signature = readSignature(file, filled);
  if (typeof signature === 'string') return refused(signature);
  const cms = readCms(signature.cms);
  if (typeof cms === 'string') return refused(cms);
  const fault = await cryptographicFault(signature, cms);
  if (fault !== null) return refused(fault);
  const issuance = await issuanceOf(cms.certificate);
  if (issuance === 'forged') return refused('certificate-forged');
  const { commonName, spki } = cms.certificate;
  const fingerprint = await sha256Hex(spki);
  const { stamp, faults } = await stampOf(cms, signature.at, timestamps);
  const held = { field, name: commonName, fingerprint, at: signature.at, stamp, issuance };
  return {
    held,
    problems: [...claimFaults(signature, cms.certificate, stamp), ...faults, ...revocation(issuance)].map(
      (code) => verdictProblem(code, field.role),
    ),
  };
}

async function cryptographicFault(signature: ReportSignature, cms: Cms): Promise<VerdictCode | null> {
  const { certificate } = cms;
  if (!sameBytes(await sha256(signature.signed), cms.messageDigest)) return 'digest-mismatch';
  if (!(await derSignatureHolds(certificate, cms.signature, cms.signedAttributes)))
    return 'signature-mismatch';
  const isItsOwn = sameBytes(await sha256(certificate.der), cms.certificateDigest);
  return isItsOwn ? null : 'certificate-substituted';
}

async function stampOf({ stamp, signature }: Cms, claimed: Date, timestamps: string): Promise<StampReport> {
  return stamp === null ? { stamp: null, faults: [] } : checkStamp(stamp, signature, claimed, timestamps);
}

async function derSignatureHolds(
  { spki }: Certificate,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const raw = rawSignature(signature);
  return raw !== null && ecdsaHolds(spki, raw, signed);
}

function revocation(issuance: Issuance | null): VerdictCode[] {
  return issuance?.status === 'revoked' ? ['key-revoked'] : [];
}

/** What the dictionary claims against what the certificate says; of the time, the surest there is. */
function claimFaults(
  signature: ReportSignature,
  certificate: Certificate,
  stamp: StampReport['stamp'],
): VerdictCode[] {
  const { at } = stamp ?? signature;
  return [
    ...(certificateName(signature.name) === certificate.commonName ? [] : (['name-mismatch'] as const)),
    ...(isValidAt(certificate, at) ? [] : (['certificate-not-valid-then'] as const)),
  ];
}
