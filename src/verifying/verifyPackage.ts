// The verdict on a hand-over package: every statement, annex and report in it, and that they belong together.
import type { Problem } from '../domain/problems.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Verdict, VerdictProblem, VerdictSigner } from '../ports/verifying.ts';
import { type CheckedChain, checkEnvelopes } from './envelope/readChain.ts';
import { verifyAnnexes } from './envelope/verifyAnnexes.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';
import { plainVerdict } from './plainVerdict.ts';
import { type VerdictCode, verdictOf, verdictProblem } from './verdictCodes.ts';
import type { VerifyOptions } from './verifyOptions.ts';

/** Judges sealed bytes. Without a way to open them all that can be said is that they are sealed. */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  if (options.openPackage === undefined) return plainVerdict('package', verdictProblem('sealed'));
  const opened = await options.openPackage(bytes);
  if (opened.ok) return verifyPackageContent(opened.value, options);
  return plainVerdict('package', verdictProblem(codeOf(opened.problems[0]), opened.problems[0].problem));
}

/** What opening refused. The seal notices any change inside, so damage within it is a change. */
function codeOf({ problem }: Problem): VerdictCode {
  const same = ['newer-than-this-app', 'too-large', 'wrong-passphrase', 'not-our-file'] as const;
  return same.find((code) => code === problem) ?? 'package-damaged';
}

/** Judges what an opened package holds. */
export async function verifyPackageContent(
  content: PackageContent,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const chain = await checkEnvelopes(content.envelopes, content.assessment);
  const annexes = await verifyAnnexes(chain.links, content.annexes);
  const reports = await Promise.all(content.reports.map(({ bytes }) => verifyPdf(bytes, options)));
  const problems = [
    ...chain.problems,
    ...annexes.map((annex) =>
      verdictProblem('annex-changed', annex.problem === 'annex-changed' ? annex.annex : ''),
    ),
    ...reports.flatMap((report) => report.problems),
    ...strayReports(chain, reports),
  ];
  return {
    kind: 'package',
    verdict: verdictOf(problems),
    signers: signersOf(chain, options),
    problems: distinct(problems),
    envelopes: content.envelopes,
    waiting: [...new Set(reports.flatMap(({ waiting }) => waiting))],
  };
}

/** A report travels with the statements it was made from; one that carries others belongs elsewhere. */
function strayReports(chain: CheckedChain, reports: readonly Verdict[]): VerdictProblem[] {
  const known = new Set(chain.envelopes);
  const isStray = reports.some(({ envelopes }) => envelopes.some((envelope) => !known.has(envelope)));
  return isStray ? [verdictProblem('report-does-not-match')] : [];
}

/** Each person once, at their latest word. */
function signersOf({ links }: CheckedChain, { trust }: VerifyOptions): VerdictSigner[] {
  const signers = new Map<string, VerdictSigner>();
  for (const { statement } of [...links].sort((a, b) => a.statement.seq - b.statement.seq)) {
    const { name, role, fingerprint } = statement.author;
    const level = trust?.(fingerprint, name) ?? 'unknown';
    signers.set(`${role} ${fingerprint}`, {
      name,
      role,
      fingerprint,
      claimedTime: statement.at,
      trust: level,
    });
  }
  return [...signers.values()];
}

function distinct(problems: readonly VerdictProblem[]): VerdictProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.code} ${problem.detail ?? ''}`, problem]));
  return [...seen.values()];
}
