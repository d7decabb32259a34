// The cryptography of one PDF signature: is it over these bytes, by this certificate's key, meant for this certificate?
import { certificateName } from '../../bytes/certificateName.ts';
import { sha256, sha256Hex } from '../../bytes/digest.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import type { Fingerprint } from '../../domain/chain/digest.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';
import type { Certificate } from '../certificate/readCertificate.ts';
import { type Cms, readCms } from '../certificate/readCms.ts';
import { isSelfIssued } from '../certificate/readX509.ts';
import { rawSignature } from '../certificate/signatureHolds.ts';
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
  readonly at: Date;
}

/** The signature if its cryptography holds, and everything that is wrong or odd about it. */
export async function checkSignature(
  file: PdfFile,
  filled: FilledField,
): Promise<{ held: HeldSignature | null; problems: readonly VerdictProblem[] }> {
  const { field } = filled;
  const refused = (code: VerdictCode) => ({ held: null, problems: [verdictProblem(code, field.role)] });
  const signature = readSignature(file, filled);
  if (typeof signature === 'string') return refused(signature);
  const cms = readCms(signature.cms);
  if (typeof cms === 'string') return refused(cms);
  const fault = await cryptographicFault(signature, cms);
  if (fault !== null) return refused(fault);
  const { commonName, spki } = cms.certificate;
  const held = { field, name: commonName, fingerprint: await sha256Hex(spki), at: signature.at };
  return {
    held,
    problems: claimFaults(signature, cms.certificate).map((code) => verdictProblem(code, field.role)),
  };
}

async function cryptographicFault(signature: ReportSignature, cms: Cms): Promise<VerdictCode | null> {
  const { certificate } = cms;
  if (!sameBytes(await sha256(signature.signed), cms.messageDigest)) return 'digest-mismatch';
  if (!(await derSignatureHolds(certificate, cms.signature, cms.signedAttributes)))
    return 'signature-mismatch';
  if (!sameBytes(await sha256(certificate.der), cms.certificateDigest)) return 'certificate-substituted';
  if (!isSelfIssued(certificate)) return null;
  const holds = await derSignatureHolds(certificate, certificate.signature, certificate.signed);
  return holds ? null : 'certificate-forged';
}

async function derSignatureHolds(
  { spki }: Certificate,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const raw = rawSignature(signature);
  return raw !== null && ecdsaHolds(spki, raw, signed);
}

/** What the dictionary claims against what the certificate says. */
function claimFaults(signature: ReportSignature, certificate: Certificate): VerdictCode[] {
  const { at } = signature;
  const isCurrent = certificate.notBefore <= at && at <= certificate.notAfter;
  return [
    ...(certificateName(signature.name) === certificate.commonName ? [] : (['name-mismatch'] as const)),
    ...(isCurrent ? [] : (['certificate-not-valid-then'] as const)),
  ];
}
