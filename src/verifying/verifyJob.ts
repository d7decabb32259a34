// What the page asks of the worker, and the answer: plain data, because functions and class instances do not cross.
import type { PackageContent } from '../ports/exchange.ts';
import type { Verdict } from '../ports/verifying.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';
import { verifyPackageContent } from './verifyPackage.ts';

export type VerifyJob =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'package'; readonly content: PackageContent };

/** `fault`: the program is at fault, in words for its makers. */
export type VerifyAnswer = { readonly verdict: Verdict } | { readonly fault: string };

/** Does a job, wherever it runs. */
export async function answerJob(job: VerifyJob): Promise<VerifyAnswer> {
  try {
    return { verdict: await (job.kind === 'pdf' ? verifyPdf(job.bytes) : verifyPackageContent(job.content)) };
  } catch (error) {
    return { fault: String(error) };
  }
}
