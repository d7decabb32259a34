// The full verdict on a report, layer by layer: the file's form, the first save, what each later save did, the
// signatures, the statements carried, and whether all of it belongs together. Nothing is rendered, nothing is run.
import type { PdfFaultCode } from '../../bytes/pdf/pdfFault.ts';
import { type PdfFile, readPdf } from '../../bytes/pdf/readPdf.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Verdict, VerdictProblem } from '../../ports/verifying.ts';
import { type CheckedChain, readChain } from '../envelope/readChain.ts';
import { plainVerdict } from '../plainVerdict.ts';
import { verdictOf, verdictProblem } from '../verdictCodes.ts';
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
  if (!reading.ok) return unread(reading.code, isOurs, `byte ${reading.at}`);
  const fields = readFields(reading.file);
  if (fields === null) {
    return plainVerdict(
      'pdf',
      isOurs ? verdictProblem('form-unexpected', 'fields') : verdictProblem('pdf-foreign'),
    );
  }
  return judge(reading.file, fields, options);
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
  const { filled, problems: changes } = await checkRevisions(file, fields);
  const signatures = await Promise.all(filled.map((one) => checkSignature(file, one)));
  const held = signatures.flatMap((signature) => (signature.held === null ? [] : [signature.held]));
  const chain = await readCarriedChain(file);
  const waiting = fields
    .map(({ role }) => role)
    .filter((role) => !filled.some(({ field }) => field.role === role));
  const problems = [
    ...checkBase(file),
    ...checkReferences(file),
    ...changes,
    ...signatures.flatMap((signature) => signature.problems),
    ...chain.problems,
    ...(chain.problems.length === 0
      ? checkMeaning(fields, held, chain.links, options.now ?? new Date())
      : []),
    ...missing(fields, waiting),
  ];
  return {
    kind: 'pdf',
    verdict: verdictOf(problems),
    signers: held.map((signature) => signerOf(signature, options)),
    problems,
    envelopes: chain.envelopes,
    waiting,
  };
}

async function readCarriedChain(file: PdfFile): Promise<CheckedChain> {
  const attachment = await readAttachment(file);
  if (typeof attachment === 'string')
    return { envelopes: [], links: [], problems: [verdictProblem(attachment)] };
  const chain = await readChain(attachment);
  return { ...chain, problems: [...chain.problems, ...(await checkPrintedChecksum(file, attachment))] };
}

function missing(fields: readonly ReportField[], waiting: readonly Role[]): VerdictProblem[] {
  if (waiting.length === 0) return [];
  if (waiting.length === fields.length) return [verdictProblem('unsigned')];
  return [verdictProblem('signatures-missing', `${waiting.length} of ${fields.length}`)];
}

function signerOf(
  { field, name, fingerprint, at }: HeldSignature,
  { trust }: VerifyOptions,
): Verdict['signers'][number] {
  return {
    name,
    role: field.role,
    fingerprint,
    claimedTime: at.toISOString(),
    trust: trust?.(fingerprint, name) ?? 'unknown',
  };
}
