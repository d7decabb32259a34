// A report grows by signatures. Two people who sign at the same time make two copies, both true, neither whole.

import type { Digest } from '../domain/chain/digest.ts';
import type { Role } from '../domain/people/role.ts';
import type { Ports } from '../ports/ports.ts';
import type { ReportFile } from '../ports/records.ts';

/** The copies in use of one report: those that no other copy continues. More than one were signed in parallel. */
export function currentCopies(reports: readonly ReportFile[], statement: Digest): ReportFile[] {
  const kin = reports.filter((report) => report.statement === statement);
  return kin.filter(
    (report) => !kin.some((other) => other !== report && continues(other.bytes, report.bytes)),
  );
}

/** Whether the later file begins with every byte of the earlier one and goes on. */
function continues(later: Uint8Array, earlier: Uint8Array): boolean {
  return later.length > earlier.length && earlier.every((byte, index) => later[index] === byte);
}

/** Copies that wait for this role's signature although the role has spoken: the other copy of a parallel signing. */
export async function copiesAwaiting(
  ports: Pick<Ports, 'verifier'>,
  copies: readonly ReportFile[],
  role: Role,
): Promise<ReportFile[]> {
  const verdicts = await Promise.all(copies.map(({ bytes }) => ports.verifier.verifyPdf(bytes)));
  return copies.filter((_, index) => verdicts[index]?.waiting.includes(role));
}
