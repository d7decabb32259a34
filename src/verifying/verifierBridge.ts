// The port Verifier in the browser. Statements are small and judged on the page; files in a worker of their own each,
// ended afterwards or when it takes too long, so that a hostile file can neither freeze the page nor keep anything.
import { workerUrl } from '../bytes/trustedUrl.ts';
import type { Authorities, Verdict, Verifier } from '../ports/verifying.ts';
import { plainVerdict } from './plainVerdict.ts';
import { verdictProblem } from './verdictCodes.ts';
import { createVerifier } from './verifier.ts';
import url from './verify.worker.ts?worker&url';
import type { Findings, VerifyAnswer, VerifyJob } from './verifyJob.ts';

/** In milliseconds; the largest reports take less than one second. */
const longest = 30_000;

/** Annexes up to this many letters are judged on the page: starting a worker takes longer. */
const fewLetters = 500_000;

/** @param authorities whose certificates this deployment trusts; asked for when first needed, and then kept by the caller. */
export function createWorkerVerifier(authorities: () => Promise<Authorities>): Verifier {
  const plain = createVerifier();
  const here = async () => createVerifier({ authorities: await authorities() });
  return {
    ...plain,
    readNote: async (kind, text) => (await here()).readNote(kind, text),
    readIssuedCertificate: async (file, publicKey) => (await here()).readIssuedCertificate(file, publicKey),
    acceptsStamps: async () => (await here()).acceptsStamps(),
    trustLists: async () => (await here()).trustLists(),
    verifyEnvelopes: async (envelopes) => (await here()).verifyEnvelopes(envelopes),
    verifyAnnexes: (links, annexes) => {
      const letters = annexes.reduce((sum, { json }) => sum + json.length, 0);
      if (letters < fewLetters) return plain.verifyAnnexes(links, annexes);
      return inWorker<'annexes'>({ kind: 'annexes', links, annexes }, [{ problem: 'too-large', limit }]);
    },
    verifyPdf: async (bytes) =>
      inWorker<'pdf'>({ kind: 'pdf', bytes, authorities: await authorities() }, tooSlow('pdf')),
    verifyPackage: async (content) =>
      inWorker<'package'>({ kind: 'package', content, authorities: await authorities() }, tooSlow('package')),
  };
}

const limit = `${longest / 1000} s`;

function tooSlow(kind: Verdict['kind']): Verdict {
  return plainVerdict(kind, verdictProblem('too-large', limit));
}

/** @param late what it comes to when it takes too long. */
function inWorker<Kind extends keyof Findings>(
  job: Extract<VerifyJob, { readonly kind: Kind }>,
  late: Findings[Kind],
): Promise<Findings[Kind]> {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Findings[Kind]>((resolve, reject) => {
    timer = setTimeout(() => resolve(late), longest);
    worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
      if ('fault' in data) reject(new Error(data.fault));
      else resolve(data.found as Findings[Kind]);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'The verifying worker did not start'));
    worker.postMessage(job);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
