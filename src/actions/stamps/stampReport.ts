// A time stamp on one's own signature in a report, asked for and brought back by hand: the app has no network.
// Only while nobody has signed after: what the next one signs includes the signature as it is then.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ReportFile } from '../../ports/records.ts';
import { noChange } from '../noChange.ts';

/** The request file (.tsq) for the last signature of a report. */
export function stampRequestFor(
  { signer }: Pick<Ports, 'signer'>,
  report: ReportFile,
): Promise<Result<Uint8Array, Problem>> {
  return signer.stampRequest(report.bytes);
}

/**
 * Puts the answer (.tsr) into the report, checks it whole and keeps it; the copy without is no longer in use.
 * @returns Problems: those of Signer.embedStamp, `stamp-untrusted`, and those of storing.
 */
export async function takeStamp(
  ports: Pick<Ports, 'signer' | 'verifier' | 'records'>,
  assessment: string,
  report: ReportFile,
  response: Uint8Array,
): Promise<Result<ReportFile, Problem>> {
  const stamped = await ports.signer.embedStamp(report.bytes, response);
  if (!stamped.ok) return stamped;
  const verdict = await ports.verifier.verifyPdf(stamped.value);
  const codes = verdict.problems.map(({ code }) => code);
  if (codes.includes('stamp-untrusted')) return refuse({ problem: 'stamp-untrusted' });
  if (verdict.verdict !== 'valid' && verdict.verdict !== 'warning')
    return refuse({ problem: 'pdf-changed', code: codes[0] ?? 'unknown' });
  const next = { ...report, bytes: stamped.value, digest: await ports.verifier.digest(stamped.value) };
  const stored = await ports.records.load(assessment);
  if (!stored) return refuse({ problem: 'chain-moved' });
  const kept = await ports.records.commit({ ...noChange(stored), reports: [next] });
  return kept.ok ? ok(next) : kept;
}
