// Deriving a key from a passphrase takes most of a second and does not yield: not on the page's own thread.
import '../domain/withoutEval.ts';
import { answerJob, type PackageJob } from './packageJob.ts';

addEventListener('message', async ({ data }: MessageEvent<PackageJob>) => {
  postMessage(await answerJob(data));
});
