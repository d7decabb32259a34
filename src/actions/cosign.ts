// Putting one more signature into a report, and never keeping a file that our own verifier does not accept.
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Identity } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import type { ReportFile } from '../ports/records.ts';
import type { SignatureField } from '../ports/signing.ts';

/** The report with one more field signed, checked. */
export async function cosign(
  ports: Pick<Ports, 'signer' | 'verifier'>,
  report: Omit<ReportFile, 'digest'>,
  identity: Identity,
  field: SignatureField,
): Promise<Result<ReportFile, Problem>> {
  const signed = await ports.signer.signReport(report.bytes, field, identity);
  if (!signed.ok) return signed;
  const { verdict, problems } = await ports.verifier.verifyPdf(signed.value);
  if (verdict !== 'valid' && verdict !== 'warning')
    return refuse({ problem: 'pdf-changed', code: problems[0]?.code ?? 'unknown' });
  const digest = await ports.verifier.digest(signed.value);
  return ok({ ...report, bytes: signed.value, digest });
}
