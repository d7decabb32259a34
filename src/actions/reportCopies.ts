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

/**
 * Whether the later file begins with every byte of the earlier one and goes on, or has been given a time stamp: then
 * they differ inside one signature only, where the later one holds more.
 */
function continues(later: Uint8Array, earlier: Uint8Array): boolean {
  if (later.length < earlier.length) return false;
  const first = earlier.findIndex((byte, index) => later[index] !== byte);
  if (first < 0) return later.length > earlier.length;
  const last = earlier.findLastIndex((byte, index) => later[index] !== byte);
  const before = earlier.subarray(first, last + 1);
  const after = later.subarray(first, last + 1);
  return before.every(isHexDigit) && after.every(isHexDigit) && paddingOf(after) < paddingOf(before);
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);
}

/** Zeros at the end of what differs: the room that a signature has left over. */
function paddingOf(hex: Uint8Array): number {
  return hex.length - 1 - hex.findLastIndex((byte) => byte !== 0x30);
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
