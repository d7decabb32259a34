// Judging a stranger's file takes time and may be made to take long: in a worker it can be ended.
import '../domain/withoutEval.ts';
import { answerJob, type VerifyJob } from './verifyJob.ts';

addEventListener('message', async ({ data }: MessageEvent<VerifyJob>) => {
  postMessage(await answerJob(data));
});
