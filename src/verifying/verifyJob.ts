// What the page asks of the worker, and the answer: plain data, because functions and class instances do not cross.
import type { PackageContent } from '../ports/exchange.ts';
import type { Authorities, Verdict } from '../ports/verifying.ts';
import { verifyPackageContent } from './package/verifyPackage.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';

export type VerifyJob = { readonly authorities: Authorities } & (
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'package'; readonly content: PackageContent }
);

/** `fault`: the program is at fault, in words for its makers. */
export type VerifyAnswer = { readonly verdict: Verdict } | { readonly fault: string };

/** Does a job, wherever it runs. */
export async function answerJob(job: VerifyJob): Promise<VerifyAnswer> {
  const { authorities } = job;
  try {
    const verdict =
      job.kind === 'pdf'
        ? verifyPdf(job.bytes, { authorities })
        : verifyPackageContent(job.content, { authorities });
    return { verdict: await verdict };
  } catch (error) {
    return { fault: String(error) };
  }
}
