// The full verdict on a report, layer by layer: the file's form, the first save, what each later save did, the
// signatures, the statements carried, and whether all of it belongs together. Nothing is rendered, nothing is run.
import type { PdfFaultCode } from '../../bytes/pdf/pdfFault.ts';
import { type PdfFile, readPdf } from '../../bytes/pdf/readPdf.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Verdict, VerdictProblem, VerdictSigner } from '../../ports/verifying.ts';
import { type CheckedChain, noChain, readChain } from '../envelope/readChain.ts';
import { beforeUnreadForm } from '../external/beforeUnreadForm.ts';
import { checkExternalSignature } from '../external/checkExternalSignature.ts';
import { plainVerdict } from '../plainVerdict.ts';
import { type IssuanceOf, issuanceFrom } from '../trust/issuanceOf.ts';
import { verdictOf, verdictProblem } from '../verdictCodes.ts';
import { verdictSigner } from '../verdictSigner.ts';
import type { VerifyOptions } from '../verifyOptions.ts';
import { checkBase } from './checkBase.ts';
import { checkMeaning } from './checkMeaning.ts';
import { checkPrintedChecksum } from './checkPrintedChecksum.ts';
import { checkReferences } from './checkReferences.ts';
import { checkRevisions } from './checkRevisions.ts';
import { checkSignature, type HeldSignature } from './checkSignature.ts';
import { claimsToBeOurs } from './claimsToBeOurs.ts';
import { readAttachment } from './readAttachment.ts';
import { type ReportField, readFields } from './readFields.ts';

/**
 * Judges a PDF. A PDF that does not carry a chain of ours is `unreadable`, never `invalid`: we cannot say anything of it.
 * Never throws for any bytes.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Verdict> {
  const reading = readPdf(bytes);
  const isOurs = claimsToBeOurs(bytes);
  if (!reading.ok) {
    const isElsewhere = reading.code === 'xref-not-classic' && isOurs && (await wasWhole(bytes, options));
    return isElsewhere
      ? plainVerdict('pdf', verdictProblem('external-form-unread'))
      : unread(reading.code, isOurs, `byte ${reading.at}`);
  }
  const fields = readFields(reading.file);
  if (fields === null) {
    return plainVerdict(
      'pdf',
      isOurs ? verdictProblem('form-unexpected', 'fields') : verdictProblem('pdf-foreign'),
    );
  }
  return judge(reading.file, fields, options);
}

/** Whether the file was a sound report before somebody added to it in a form that is not read here. */
async function wasWhole(bytes: Uint8Array, options: VerifyOptions): Promise<boolean> {
  const before = beforeUnreadForm(bytes);
  const reading = before === null ? null : readPdf(before);
  const fields = reading?.ok ? readFields(reading.file) : null;
  if (!reading?.ok || fields === null) return false;
  const { verdict } = await judge(reading.file, fields, options);
  return verdict === 'valid' || verdict === 'warning';
}

function unread(code: PdfFaultCode, isOurs: boolean, where: string): Verdict {
  if (code === 'not-a-pdf') return plainVerdict('unknown', verdictProblem('not-our-file'));
  if (code === 'too-large') return plainVerdict('pdf', verdictProblem('too-large'));
  return plainVerdict('pdf', isOurs ? verdictProblem(code, where) : verdictProblem('pdf-foreign', code));
}

async function judge(
  file: PdfFile,
  fields: readonly ReportField[],
  options: VerifyOptions,
): Promise<Verdict> {
  const { authorities, now = new Date() } = options;
  const issuanceOf = issuanceFrom(authorities, now);
  const { filled, external, problems: changes } = await checkRevisions(file, fields);
  const signatures = await Promise.all(
    filled.map((one) => checkSignature(file, one, issuanceOf, authorities?.timestamps)),
  );
  const held = signatures.flatMap((signature) => (signature.held === null ? [] : [signature.held]));
  const outside = await Promise.all(
    external.map((one) => checkExternalSignature(file, one, authorities?.eSign ?? '', now)),
  );
  const chain = await readCarriedChain(file, issuanceOf, options);
  const waiting = fields
    .map(({ role }) => role)
    .filter((role) => !filled.some(({ field }) => field.role === role));
  const problems = [
    ...checkBase(file),
    ...checkReferences(file),
    ...changes,
    ...[...signatures, ...outside].flatMap((signature) => signature.problems),
    ...chain.problems,
    ...(chain.problems.length === 0 ? checkMeaning(fields, held, chain.links, now) : []),
    ...missing(fields, waiting),
  ];
  return {
    kind: 'pdf',
    verdict: verdictOf(problems),
    signers: held.map(signerOf),
    problems,
    envelopes: chain.envelopes,
    external: outside.flatMap((one) => (one.external === null ? [] : [one.external])),
    waiting,
    sender: null,
    receivers: [],
  };
}

async function readCarriedChain(
  file: PdfFile,
  issuanceOf: IssuanceOf,
  { judged }: Pick<VerifyOptions, 'judged'>,
): Promise<CheckedChain> {
  const attachment = await readAttachment(file);
  if (typeof attachment === 'string') return noChain(attachment);
  const chain = await readChain(attachment, issuanceOf, judged);
  return { ...chain, problems: [...chain.problems, ...(await checkPrintedChecksum(file, attachment))] };
}

function missing(fields: readonly ReportField[], waiting: readonly Role[]): VerdictProblem[] {
  if (waiting.length === 0) return [];
  if (waiting.length === fields.length) return [verdictProblem('unsigned')];
  return [verdictProblem('signatures-missing', `${waiting.length} of ${fields.length}`)];
}

function signerOf({ field, name, fingerprint, at, stamp, issuance }: HeldSignature): VerdictSigner {
  const shown = stamp === null ? null : { at: stamp.at.toISOString(), authority: stamp.authority };
  const said = { name, role: field.role, fingerprint, claimedTime: at.toISOString(), issuance };
  return verdictSigner({ ...said, stamp: shown });
}
