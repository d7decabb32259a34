// What the page asks of the worker, and the answer: plain data and keys, because other class instances do not cross.
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { Lock, PackageContent, RecoveryContent, Unlock } from '../ports/exchange.ts';
import { openPackage } from './openPackage.ts';
import { openRecovery, sealRecovery } from './recoveryFile.ts';
import { sealPackage } from './sealPackage.ts';

/** Every job with its question and the value of its answer. */
interface Jobs {
  readonly sealPackage: { asks: { content: PackageContent; lock: Lock }; gives: Uint8Array };
  readonly openPackage: { asks: { bytes: Uint8Array; unlock: Unlock }; gives: PackageContent };
  readonly sealRecovery: { asks: { content: RecoveryContent; code: string }; gives: Uint8Array };
  readonly openRecovery: { asks: { bytes: Uint8Array; code: string }; gives: RecoveryContent };
}

export type ExchangeVerb = keyof Jobs;
export type ExchangeJob<Verb extends ExchangeVerb = ExchangeVerb> = {
  [V in Verb]: { readonly verb: V } & Readonly<Jobs[V]['asks']>;
}[Verb];
export type ExchangeOutcome<Verb extends ExchangeVerb = ExchangeVerb> = Result<Jobs[Verb]['gives'], Problem>;

/** `fault`: the program is at fault, in words for its makers. */
export type ExchangeAnswer = { readonly outcome: ExchangeOutcome } | { readonly fault: string };

/** Does a job, wherever it runs. */
export async function answerJob(job: ExchangeJob): Promise<ExchangeAnswer> {
  try {
    return { outcome: await outcomeOf(job) };
  } catch (error) {
    return { fault: String(error) };
  }
}

function outcomeOf(job: ExchangeJob): Promise<ExchangeOutcome> {
  switch (job.verb) {
    case 'sealPackage':
      return sealPackage(job.content, job.lock);
    case 'openPackage':
      return openPackage(job.bytes, job.unlock);
    case 'sealRecovery':
      return sealRecovery(job.content, job.code);
    case 'openRecovery':
      return openRecovery(job.bytes, job.code);
  }
}
