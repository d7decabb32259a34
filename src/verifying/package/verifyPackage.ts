// The verdict on a hand-over package: its cover, every statement, annex, report and note in it, and that they belong
// together.
import { ancestryOf, headsOf } from '../../domain/chain/ancestry.ts';
import { forksOf } from '../../domain/chain/forks.ts';
import type { Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { Verdict, VerdictProblem, VerdictSigner } from '../../ports/verifying.ts';
import { type CheckedChain, checkEnvelopes } from '../envelope/readChain.ts';
import { verifyAnnexes } from '../envelope/verifyAnnexes.ts';
import { verifyPdf } from '../pdf/verifyPdf.ts';
import { plainVerdict } from '../plainVerdict.ts';
import { issuanceFrom } from '../trust/issuanceOf.ts';
import { type VerdictCode, verdictOf, verdictProblem } from '../verdictCodes.ts';
import { verdictSigner } from '../verdictSigner.ts';
import type { VerifyOptions } from '../verifyOptions.ts';
import { checkCover } from './checkCover.ts';
import { checkNotes } from './checkNotes.ts';

/** Judges sealed bytes. Without a way to open them all that can be said is that they are sealed. */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  if (options.openPackage === undefined) return plainVerdict('package', verdictProblem('sealed'));
  const opened = await options.openPackage(bytes);
  if (opened.ok) return verifyPackageContent(opened.value, options);
  return plainVerdict('package', verdictProblem(codeOf(opened.problems[0]), opened.problems[0].problem));
}

const openingCodes = [
  'newer-than-this-app',
  'older-format',
  'too-large',
  'wrong-passphrase',
  'not-addressed-to-you',
  'not-our-file',
] as const;

/** What opening refused. The seal notices any change inside, so damage within it is a change. */
function codeOf({ problem }: Problem): VerdictCode {
  return openingCodes.find((code) => code === problem) ?? 'package-damaged';
}

/** Judges what an opened package holds. */
export async function verifyPackageContent(
  content: PackageContent,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const issuanceOf = issuanceFrom(options.authorities, options.now);
  const judged: VerifyOptions['judged'] = new Map();
  const { assessment } = content.manifest;
  const chain = await checkEnvelopes(content.envelopes, assessment, issuanceOf, judged);
  const cover = await checkCover(content, chain.links, issuanceOf);
  const notes = await checkNotes(content, issuanceOf);
  const annexes = await verifyAnnexes(chain.links, content.annexes);
  const reports = await verifyReports(content, { ...options, judged });
  const signers = signersOf(chain);
  const problems = [
    ...cover.problems,
    ...chain.problems,
    ...revoked(signers),
    ...annexes.map((annex) =>
      verdictProblem('annex-changed', annex.problem === 'annex-changed' ? annex.annex : ''),
    ),
    ...reports.flatMap((report) => report.problems),
    ...notes,
    ...(chain.problems.length > 0 ? [] : together(content, chain, reports)),
  ];
  return {
    kind: 'package',
    verdict: verdictOf(problems),
    signers,
    problems: distinct(problems),
    envelopes: content.envelopes,
    external: reports.flatMap(({ external }) => external),
    waiting: [...new Set(reports.flatMap(({ waiting }) => waiting))],
    sender: cover.sender,
    receivers: cover.receivers,
  };
}

/**
 * One after another, up to the first that cannot be ours: a hundred small files, each with statements of its own to be
 * held against their signatures, would otherwise take minutes.
 */
async function verifyReports(
  { envelopes, reports }: PackageContent,
  options: VerifyOptions,
): Promise<readonly Verdict[]> {
  const known = new Set(envelopes);
  const verdicts: Verdict[] = [];
  for (const { bytes } of reports) {
    const report = await verifyPdf(bytes, options);
    verdicts.push(report);
    if (report.verdict === 'invalid' || !report.envelopes.every((envelope) => known.has(envelope))) break;
  }
  return verdicts;
}

/** What only a chain that holds can be asked: whether it contradicts itself, and whether the reports belong to it. */
function together(
  { reports: labelled }: PackageContent,
  { links }: CheckedChain,
  reports: readonly Verdict[],
): VerdictProblem[] {
  return [
    ...reports.flatMap((report, i) => strayReport(links, report, labelled[i])),
    ...forksOf(links, ancestryOf(links)).map(({ role }) => verdictProblem('chain-forked', role)),
  ];
}

type Labelled = PackageContent['reports'][number];

/**
 * A report travels with the statements it was made from, and under the name of the last of them: whoever signs next
 * would otherwise sign another page than they think.
 */
function strayReport(
  links: readonly Link[],
  { envelopes, signers }: Verdict,
  labelled: Labelled | undefined,
): VerdictProblem[] {
  const carried = links.filter(({ envelope }) => envelopes.includes(envelope));
  const [head, ...others] = headsOf(carried);
  const made = carried.find(({ digest }) => digest === head)?.statement.kind;
  const kind = made === 'self-assessment' ? 'self-assessment' : 'assessment';
  const isWhole = carried.length === envelopes.length && others.length === 0;
  if (!isWhole || head !== labelled?.statement || kind !== labelled?.kind)
    return [verdictProblem('report-does-not-match')];
  return otherRepresentatives(links, signers);
}

/** A representative who has spoken signs the page with the key they spoke with. */
function otherRepresentatives(links: readonly Link[], signers: Verdict['signers']): VerdictProblem[] {
  const authors = links.map(({ statement }) => statement.author);
  const spoken = authors.filter(({ role }) => role === 'safetyRepresentative');
  const isOther = signers.some(
    ({ role, fingerprint }) =>
      role === 'safetyRepresentative' && !spoken.some((author) => author.fingerprint === fingerprint),
  );
  return spoken.length > 0 && isOther ? [verdictProblem('wrong-signer', 'safetyRepresentative')] : [];
}

/**
 * Each person once, at their latest word; a key that goes under two names, once under each. What an organisation has
 * revoked is so whatever certificate the key came with later.
 */
function signersOf({ links, keys }: CheckedChain): VerdictSigner[] {
  const signers = new Map<string, VerdictSigner>();
  const revoked = new Map(
    links.flatMap(({ digest, statement }) => {
      const { issuance = null } = keys.get(digest) ?? {};
      return issuance?.status === 'revoked' ? [[statement.author.fingerprint, issuance] as const] : [];
    }),
  );
  for (const { digest, statement } of [...links].sort((a, b) => a.statement.seq - b.statement.seq)) {
    const { name, role, fingerprint } = statement.author;
    const issuance = revoked.get(fingerprint) ?? keys.get(digest)?.issuance ?? null;
    const said = { name, role, fingerprint, claimedTime: statement.at, issuance, stamp: null };
    signers.set(`${role} ${fingerprint} ${name}`, verdictSigner(said));
  }
  return [...signers.values()];
}

function revoked(signers: readonly VerdictSigner[]): VerdictProblem[] {
  return signers.flatMap(({ issuance, role }) =>
    issuance?.status === 'revoked' ? [verdictProblem('key-revoked', role)] : [],
  );
}

function distinct(problems: readonly VerdictProblem[]): VerdictProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.code} ${problem.detail ?? ''}`, problem]));
  return [...seen.values()];
}
