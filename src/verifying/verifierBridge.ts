// The port Verifier in the browser. Statements are small and judged on the page; files in a worker of their own each,
// ended afterwards or when it takes too long, so that a hostile file can neither freeze the page nor keep anything.
import { workerUrl } from '../bytes/trustedUrl.ts';
import type { Authorities, Verdict, Verifier } from '../ports/verifying.ts';
import { plainVerdict } from './plainVerdict.ts';
import { verdictProblem } from './verdictCodes.ts';
import { createVerifier } from './verifier.ts';
import url from './verify.worker.ts?worker&url';
import type { VerifyAnswer, VerifyJob } from './verifyJob.ts';

/** In milliseconds; the largest reports take less than one second. */
const longest = 30_000;

/** @param authorities whose certificates this deployment trusts; asked for when first needed, and then kept by the caller. */
export function createWorkerVerifier(authorities: () => Promise<Authorities>): Verifier {
  const here = async () => createVerifier({ authorities: await authorities() });
  return {
    ...createVerifier(),
    readNote: async (kind, text) => (await here()).readNote(kind, text),
    readIssuedCertificate: async (file, publicKey) => (await here()).readIssuedCertificate(file, publicKey),
    acceptsStamps: async () => (await here()).acceptsStamps(),
    trustLists: async () => (await here()).trustLists(),
    verifyEnvelopes: async (envelopes) => (await here()).verifyEnvelopes(envelopes),
    verifyPdf: async (bytes) => inWorker({ kind: 'pdf', bytes, authorities: await authorities() }),
    verifyPackage: async (content) =>
      inWorker({ kind: 'package', content, authorities: await authorities() }),
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
