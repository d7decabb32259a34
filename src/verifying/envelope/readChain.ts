// The chain a report carries: read strictly, each envelope held against its signature, then all of them together.
import * as z from 'zod';
import { limits } from '../../bytes/limits.ts';
import { readJson } from '../../bytes/readJson.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import { checkChain } from '../../domain/chain/checkChain.ts';
import { type Digest, RandomId } from '../../domain/chain/digest.ts';
import type { Envelope, Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import type { SigningKey, VerdictProblem } from '../../ports/verifying.ts';
import type { IssuanceOf } from '../trust/issuanceOf.ts';
import { type VerdictCode, verdictProblem } from '../verdictCodes.ts';
import type { VerifyOptions } from '../verifyOptions.ts';
import { verifyEnvelopes } from './verifyEnvelopes.ts';

export interface CheckedChain {
  readonly envelopes: readonly Envelope[];
  /** Only those that hold. */
  readonly links: readonly Link[];
  /** The key that each link was signed with, by the link's digest. */
  readonly keys: ReadonlyMap<Digest, SigningKey>;
  readonly problems: readonly VerdictProblem[];
}

const Attachment = z.strictObject({
  format: z.literal('distansrond-chain'),
  v: z.literal(1),
  assessment: RandomId,
  envelopes: z.array(z.string().max(limits.envelope)).max(limits.links),
});
const LaterAttachment = z.object({ format: z.literal('distansrond-chain'), v: z.int().min(2) });

/** Reads and checks the bytes of `distansrond-chain.json`. */
export async function readChain(
  bytes: Uint8Array,
  issuanceOf?: IssuanceOf,
  judged?: VerifyOptions['judged'],
): Promise<CheckedChain> {
  const text = utf8ToText(bytes);
  const reading = text === null ? null : readJson(text, limits.envelope);
  if (!reading?.ok) return noChain('chain-malformed', reading?.fault ?? 'utf-8');
  const attachment = Attachment.safeParse(reading.value);
  if (attachment.success) {
    const { envelopes, assessment } = attachment.data;
    return checkEnvelopes(envelopes, assessment, issuanceOf, judged);
  }
  const isLater = LaterAttachment.safeParse(reading.value).success;
  return noChain(isLater ? 'newer-than-this-app' : 'chain-malformed');
}

/** What there is of a chain that cannot be read. */
export function noChain(code: VerdictCode, detail?: string): CheckedChain {
  return { envelopes: [], links: [], keys: new Map(), problems: [verdictProblem(code, detail)] };
}

/** Checks envelopes one by one and together; `assessment` is the one they claim to belong to. */
export async function checkEnvelopes(
  envelopes: readonly Envelope[],
  assessment: string,
  issuanceOf?: IssuanceOf,
  judged?: VerifyOptions['judged'],
): Promise<CheckedChain> {
  const reports = await verifyEnvelopes(envelopes, issuanceOf, judged);
  const links = reports.flatMap((report) => (report.ok ? [report.link] : []));
  const keys = new Map(reports.flatMap((report) => (report.ok ? [[report.link.digest, report.key]] : [])));
  const refusals = reports.flatMap((report) => (report.ok ? [] : [codeOf(report.problem, report.digest)]));
  const isElsewhere = links.some(({ statement }) => statement.assessment !== assessment);
  const faults = new Set(checkChain(links));
  if (isElsewhere) faults.add('wrong-assessment');
  // A gap where a refused envelope stood is not a second fault.
  if (refusals.length > 0)
    for (const gap of ['unknown-predecessor', 'wrong-sequence', 'empty'] as const) faults.delete(gap);
  const problems = [...faults].map((fault) => verdictProblem(`chain-${fault}`));
  return { envelopes, links, keys, problems: [...refusals, ...problems] };
}

function codeOf(problem: Problem, digest: string): VerdictProblem {
  switch (problem.problem) {
    case 'newer-than-this-app':
      return verdictProblem('newer-than-this-app', digest);
    case 'signature-invalid':
      return verdictProblem('statement-signature', digest);
    case 'chain-broken':
      return verdictProblem('chain-wrong-author', digest);
    default:
      return verdictProblem('statement-damaged', digest);
  }
}
