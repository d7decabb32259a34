// Judging a stranger's file takes time and may be made to take long: in a worker of its own it can be ended.
import type { VerifiedFile } from '../actions/verifyFile.ts';
import { packageLimits } from '../exchange/packageLimits.ts';
import { plainVerdict } from '../verifying/plainVerdict.ts';
import { verdictProblem } from '../verifying/verdictCodes.ts';
import type { Answer, Job } from './answerJobs.ts';
import { workerUrl } from './workerUrl.ts';

/** In milliseconds; the largest reports take less than one second. A passphrase takes long to try, on purpose. */
const longest = { withoutSecret: 30_000, withSecret: packageLimits.time };

/** @param script The text of the script that this page runs, which the worker runs too. */
export async function judgeInWorker(script: string, job: Job): Promise<VerifiedFile> {
  const answer = await inWorker(script, job);
  return 'verified' in answer ? answer.verified : refused('file-unreadable', answer.fault);
}

function inWorker(script: string, job: Job): Promise<Answer> {
  const worker = new Worker(workerUrl(script));
  const time = job.secret === null ? longest.withoutSecret : longest.withSecret;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ verified: refused('too-large', `${time / 1000} s`) }), time);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ fault: message || 'The worker did not start' });
    worker.postMessage(job);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function refused(code: 'too-large' | 'file-unreadable', detail: string): VerifiedFile {
  return { verdict: plainVerdict('unknown', verdictProblem(code, detail)), links: [] };
}
