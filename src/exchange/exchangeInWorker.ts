// Every job in a worker of its own, ended afterwards or when it takes too long, so that a hostile file can neither
// freeze the page nor keep anything.
import { workerUrl } from '../bytes/trustedUrl.ts';
import type { Problem } from '../domain/problems.ts';
import { refuse } from '../domain/result.ts';
import url from './exchange.worker.ts?worker&url';
import type { ExchangeAnswer, ExchangeJob, ExchangeOutcome, ExchangeVerb } from './exchangeJob.ts';
import { packageLimits } from './packageLimits.ts';

/** Adds `too-large` to a job's own problems, for when its time is up. */
export function exchangeInWorker<Verb extends ExchangeVerb>(
  job: ExchangeJob<Verb>,
): Promise<ExchangeOutcome<Verb>> {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  return new Promise<ExchangeOutcome<Verb>>((resolve, reject) => {
    const tooSlow = { problem: 'too-large', limit: `${packageLimits.time / 1000} s` } as const;
    const timer = setTimeout(() => resolve(refuse<Problem>(tooSlow)), packageLimits.time);
    worker.onmessage = ({ data }: MessageEvent<ExchangeAnswer>) => {
      clearTimeout(timer);
      if ('fault' in data) reject(new Error(data.fault));
      else resolve(data.outcome as ExchangeOutcome<Verb>);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message || 'The exchange worker did not start'));
    };
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
