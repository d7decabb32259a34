// The port Verifier in the browser. Statements are small and judged on the page; files in a worker of their own each,
// ended afterwards or when it takes too long, so that a hostile file can neither freeze the page nor keep anything.
import { workerUrl } from '../bytes/trustedUrl.ts';
import type { Verdict, Verifier } from '../ports/verifying.ts';
import { plainVerdict } from './plainVerdict.ts';
import { verdictProblem } from './verdictCodes.ts';
import { createVerifier } from './verifier.ts';
import url from './verify.worker.ts?worker&url';
import type { VerifyAnswer, VerifyJob } from './verifyJob.ts';
import type { VerifyOptions } from './verifyOptions.ts';

/** In milliseconds; the largest reports take less than one second. */
const longest = 30_000;

/** @param trust how well a key is known on this device, if that is known. */
export function createWorkerVerifier(trust?: VerifyOptions['trust']): Verifier {
  const judged = async (job: VerifyJob) => withTrust(await inWorker(job), trust);
  return {
    ...createVerifier(),
    verifyPdf: (bytes) => judged({ kind: 'pdf', bytes }),
    verifyPackage: (content) => judged({ kind: 'package', content }),
  };
}

function inWorker(job: VerifyJob): Promise<Verdict> {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Verdict>((resolve, reject) => {
    timer = setTimeout(
      () => resolve(plainVerdict(job.kind, verdictProblem('too-large', `${longest / 1000} s`))),
      longest,
    );
    worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
      if ('fault' in data) reject(new Error(data.fault));
      else resolve(data.verdict);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'The verifying worker did not start'));
    worker.postMessage(job);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function withTrust(verdict: Verdict, trust: VerifyOptions['trust']): Verdict {
  if (trust === undefined) return verdict;
  const signers = verdict.signers.map((signer) => ({
    ...signer,
    trust: trust(signer.fingerprint, signer.name),
  }));
  return { ...verdict, signers };
}
