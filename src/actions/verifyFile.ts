// The verdict on any file, wherever it came from. Nothing is stored, and the verdict does not depend on what is.
import type { Link } from '../domain/chain/link.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Ports } from '../ports/ports.ts';
import type { Verdict } from '../ports/verifying.ts';
import { fileKind } from './fileKind.ts';

export interface VerifiedFile {
  readonly verdict: Verdict;
  /** Who said what, as far as the signatures in the file hold. */
  readonly links: readonly Link[];
}

/** Opens a sealed package with whatever is at hand: own keys or a passphrase (see packages/openSealed.ts). */
export type OpenSealed = (bytes: Uint8Array) => Promise<Result<PackageContent, Problem>>;

/**
 * Judges a PDF, or a package that can be opened. Without a way to open them packages are only said to be `sealed`.
 * Every refusal is a verdict with its code.
 */
export async function verifyFile(
  { verifier }: Pick<Ports, 'verifier'>,
  bytes: Uint8Array,
  open: OpenSealed | null,
): Promise<VerifiedFile> {
  const verdict = await verdictOn(verifier, bytes, open);
  const isForged = verdict.verdict === 'invalid';
  // What a forged file says is not repeated as if someone had said it.
  const reports = isForged ? [] : await verifier.verifyEnvelopes(verdict.envelopes);
  return { verdict, links: reports.flatMap((report) => (report.ok ? [report.link] : [])) };
}

/** What is said of a file that could not even be read. */
export function unreadFile({ problem }: Problem): VerifiedFile {
  return { verdict: unreadable('unknown', problem === 'too-large' ? problem : 'file-unreadable'), links: [] };
}

async function verdictOn(
  verifier: Ports['verifier'],
  bytes: Uint8Array,
  open: OpenSealed | null,
): Promise<Verdict> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return verifier.verifyPdf(bytes);
  if (kind !== 'package') return unreadable('unknown', 'not-our-file');
  if (open === null) return unreadable(kind, 'sealed');
  const opened = await open(bytes);
  if (opened.ok) return verifier.verifyPackage(opened.value);
  const { problem } = opened.problems[0];
  if (problem === 'damaged') return forged;
  return unreadable(kind, problem === 'addressed-to-other-profile' ? 'not-addressed-to-you' : problem);
}

const nothing = {
  signers: [],
  external: [],
  envelopes: [],
  waiting: [],
  sender: null,
  receivers: [],
} as const;

function unreadable(kind: Verdict['kind'], code: string): Verdict {
  return { ...nothing, kind, verdict: 'unreadable', problems: [{ code, severity: 'error' }] };
}

/** The seal notices any change, so a package that opens halfway has been changed or cut. */
const forged: Verdict = {
  ...nothing,
  kind: 'package',
  verdict: 'invalid',
  problems: [{ code: 'package-damaged', severity: 'error' }],
};
