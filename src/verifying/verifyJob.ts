// What the page asks of the worker, and the answer: plain data, because functions and class instances do not cross.
import type { Annex } from '../domain/chain/annex.ts';
import type { Link } from '../domain/chain/link.ts';
import type { Problem } from '../domain/problems.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Authorities, Verdict } from '../ports/verifying.ts';
import { verifyAnnexes } from './envelope/verifyAnnexes.ts';
import { verifyPackageContent } from './package/verifyPackage.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';

export type VerifyJob =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly authorities: Authorities }
  | { readonly kind: 'package'; readonly content: PackageContent; readonly authorities: Authorities }
  | { readonly kind: 'annexes'; readonly links: readonly Link[]; readonly annexes: readonly Annex[] };

/** What each job ends in. */
export interface Findings {
  readonly pdf: Verdict;
  readonly package: Verdict;
  readonly annexes: readonly Problem[];
}

/** `fault`: the program is at fault, in words for its makers. */
export type VerifyAnswer = { readonly found: Findings[VerifyJob['kind']] } | { readonly fault: string };

/** Does a job, wherever it runs. */
export async function answerJob(job: VerifyJob): Promise<VerifyAnswer> {
  try {
    return { found: await findingsOf(job) };
  } catch (error) {
    return { fault: String(error) };
  }
}

function findingsOf(job: VerifyJob): Promise<Findings[VerifyJob['kind']]> {
  switch (job.kind) {
    case 'pdf':
      return verifyPdf(job.bytes, job);
    case 'package':
      return verifyPackageContent(job.content, job);
    case 'annexes':
      return verifyAnnexes(job.links, job.annexes);
  }
}
