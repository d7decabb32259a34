// The port Packages in the browser: every job in a worker of its own, ended afterwards or when it takes too long, so
// that a hostile file can neither freeze the page nor keep anything.
import { workerUrl } from '../bytes/trustedUrl.ts';
import type { Problem } from '../domain/problems.ts';
import { type Result, refuse } from '../domain/result.ts';
import type { PackageContent, Packages } from '../ports/exchange.ts';
import url from './package.worker.ts?worker&url';
import type { PackageAnswer, PackageJob } from './packageJob.ts';
import { packageLimits } from './packageLimits.ts';
import { suggestFileName, suggestPassphrase } from './passphrase.ts';

export function createPackages(): Packages {
  return {
    seal: (content, passphrase) => inWorker<Uint8Array>({ verb: 'seal', content, passphrase }),
    open: (bytes, passphrase) => inWorker<PackageContent>({ verb: 'open', bytes, passphrase }),
    suggestPassphrase,
    suggestFileName,
  };
}

function inWorker<T extends Uint8Array | PackageContent>(job: PackageJob): Promise<Result<T, Problem>> {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  return new Promise<Result<T, Problem>>((resolve, reject) => {
    const tooSlow = { problem: 'too-large', limit: `${packageLimits.time / 1000} s` } as const;
    const timer = setTimeout(() => resolve(refuse<Problem>(tooSlow)), packageLimits.time);
    worker.onmessage = ({ data }: MessageEvent<PackageAnswer>) => {
      clearTimeout(timer);
      if ('fault' in data) reject(new Error(data.fault));
      else resolve(data.outcome as Result<T, Problem>);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message || 'The package worker did not start'));
    };
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
