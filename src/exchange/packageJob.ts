// What the page asks of the worker, and the answer: plain data, because class instances do not cross.
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import { openPackage } from './openPackage.ts';
import { sealPackage } from './sealPackage.ts';

export type PackageJob =
  | { readonly verb: 'seal'; readonly content: PackageContent; readonly passphrase: string }
  | { readonly verb: 'open'; readonly bytes: Uint8Array; readonly passphrase: string };

/** `fault`: the program is at fault, in words for its makers. */
export type PackageAnswer =
  | { readonly outcome: Result<Uint8Array | PackageContent, Problem> }
  | { readonly fault: string };

/** Does a job, wherever it runs. */
export async function answerJob(job: PackageJob): Promise<PackageAnswer> {
  try {
    const { passphrase } = job;
    const outcome =
      job.verb === 'seal'
        ? await sealPackage(job.content, passphrase)
        : await openPackage(job.bytes, passphrase);
    return { outcome };
  } catch (error) {
    return { fault: String(error) };
  }
}
