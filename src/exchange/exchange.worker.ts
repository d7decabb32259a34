// Deriving a key from a passphrase takes most of a second and does not yield: not on the page's own thread.
import '../domain/withoutEval.ts';
import { answerJob, type ExchangeJob } from './exchangeJob.ts';

addEventListener('message', async ({ data }: MessageEvent<ExchangeJob>) => {
  postMessage(await answerJob(data));
});
