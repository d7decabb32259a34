// The verdict on any file, wherever it came from. Nothing is stored, and nothing here depends on what is.
import type { Link } from '../domain/chain/link.ts';
import type { Ports } from '../ports/ports.ts';
import type { Verdict } from '../ports/verifying.ts';
import { type FileKind, fileKind } from './fileKind.ts';

export interface VerifiedFile {
  readonly verdict: Verdict;
  /** Who said what, as far as the signatures in the file hold. */
  readonly links: readonly Link[];
}

type Verifying = Pick<Ports, 'verifier' | 'packages'>;

/**
 * Judges a PDF, or a package under its passphrase. Without a passphrase a package is only said to be `sealed`.
 * Every refusal is a verdict with its code.
 */
export async function verifyFile(
  ports: Verifying,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<VerifiedFile> {
  const verdict = await verdictOn(ports, bytes, passphrase);
  const isForged = verdict.verdict === 'invalid';
  // What a forged file says is not repeated as if someone had said it.
  const reports = isForged ? [] : await ports.verifier.verifyEnvelopes(verdict.envelopes);
  return { verdict, links: reports.flatMap((report) => (report.ok ? [report.link] : [])) };
}

async function verdictOn(ports: Verifying, bytes: Uint8Array, passphrase: string | null): Promise<Verdict> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return ports.verifier.verifyPdf(bytes);
  if (kind === 'unknown') return unreadable(kind, 'not-our-file');
  if (passphrase === null) return unreadable(kind, 'sealed');
  const opened = await ports.packages.open(bytes, passphrase);
  if (opened.ok) return ports.verifier.verifyPackage(opened.value);
  const { problem } = opened.problems[0];
  return problem === 'damaged' ? forged : unreadable(kind, problem);
}

function unreadable(kind: FileKind, code: string): Verdict {
  return { ...nothing, kind, verdict: 'unreadable', problems: [{ code, severity: 'error' }] };
}

const nothing = { signers: [], envelopes: [], waiting: [] } as const;

/** The seal notices any change, so a package that opens halfway has been changed or cut. */
const forged: Verdict = {
  ...nothing,
  kind: 'package',
  verdict: 'invalid',
  problems: [{ code: 'package-damaged', severity: 'error' }],
};
