// `npm run fuzz -- --runs N --seed S`: as many hostile files as wanted, given to every reader of the product. Nothing may
// crash, take more than five seconds, or be taken for something that was not said. See docs/decisions/015-fuzzing.md.
import '../../src/domain/withoutEval.ts';
import { isMainThread } from 'node:worker_threads';
import { parseArguments, usage } from './program/parseArguments.ts';
import { runAll } from './program/runAll.ts';
import { runThread } from './program/thread.ts';

if (isMainThread) {
  const wanted = parseArguments(process.argv.slice(2));
  if (wanted === null) console.error(usage);
  process.exitCode = wanted === null ? 2 : (await runAll(wanted)) > 0 ? 1 : 0;
} else {
  await runThread();
}
