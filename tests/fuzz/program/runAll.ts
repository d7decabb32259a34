// A whole run: seeds once, as many threads as there are processors, progress, and the figures at the end.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Trial } from '../engine/Trial.ts';
import { makeSeeds, type Seeds } from '../seeds/seeds.ts';
import { targetsOf } from '../targets/targets.ts';
import { added, figures, noShare } from './Figures.ts';
import { Findings } from './Findings.ts';
import type { Wanted } from './parseArguments.ts';
import type { ThreadWork, Told } from './thread.ts';

/** In milliseconds. A reader that has not come back by then is taken never to: twice what is too long, with room to spare. */
const lost = 30_000;

/** @returns how many findings there were. */
export async function runAll(wanted: Wanted): Promise<number> {
  const start = performance.now();
  console.log(
    `Seeds are made anew with fresh keys; seed ${wanted.seed} governs every change that is made to them.`,
  );
  const run: Run = {
    wanted,
    seeds: await makeSeeds(),
    sum: noShare(),
    findings: new Findings({ seed: wanted.seed, only: wanted.only }),
    places: new SharedArrayBuffer(4 * availableParallelism()),
  };
  const timer = setInterval(() => {
    const done = `${run.sum.runs} of ${wanted.runs}, ${run.findings.count} findings`;
    console.log(`${done}, ${Math.round((performance.now() - start) / 1000)} s`);
  }, 10_000);
  const threads = Math.max(1, Math.min(availableParallelism(), wanted.runs));
  await Promise.all(Array.from({ length: threads }, (_, i) => runShare(run, wanted.from + i, threads, i)));
  clearInterval(timer);
  console.log(figures(run.sum, run.findings.count, (performance.now() - start) / 1000));
  return run.findings.count;
}

interface Run {
  readonly wanted: Wanted;
  readonly seeds: Seeds;
  readonly sum: ReturnType<typeof noShare>;
  readonly findings: Findings;
  readonly places: SharedArrayBuffer;
}

/** A thread from its first mutant to its last; a new one after each mutant that it is lost in. */
async function runShare(run: Run, first: number, step: number, place: number): Promise<void> {
  const end = run.wanted.from + run.wanted.runs;
  for (let next: number | null = first; next !== null && next < end; ) {
    const lostAt: number | null = await runThreadFrom(run, { first: next, end, step, place });
    if (lostAt !== null) await keepLost(run, lostAt);
    next = lostAt === null ? null : lostAt + step;
  }
}

/** @returns the mutant that the thread was lost in, or null when it came to its end. */
function runThreadFrom(
  { wanted, seeds, sum, findings, places }: Run,
  work: Pick<ThreadWork, 'first' | 'end' | 'step' | 'place'>,
): Promise<number | null> {
  const workerData: ThreadWork = { ...work, seeds, wanted, places };
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData });
  const at = new Int32Array(places);
  let seen = { index: -1, since: performance.now() };
  return new Promise<number | null>((resolve, reject) => {
    const watch = setInterval(() => {
      const index = Atomics.load(at, work.place);
      if (index !== seen.index) seen = { index, since: performance.now() };
      else if (performance.now() - seen.since > lost) finish(index);
    }, 1000);
    const finish = (lostAt: number | null) => {
      clearInterval(watch);
      resolve(lostAt);
      void thread.terminate();
    };
    thread.on('message', (told: Told) => {
      if (told.kind === 'share') added(sum, told.share);
      else if (told.kind === 'finding') findings.keep(told.finding);
      else finish(null);
    });
    thread.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

/** Made again, since the thread that was lost in it could not hand it over. */
async function keepLost({ wanted, seeds, findings }: Run, index: number): Promise<void> {
  const trial = await Trial.over(await targetsOf(seeds, wanted.only), wanted.seed);
  const { target, mutant } = await trial.make(index);
  const told = { index, target: target.name, by: mutant.by, verdict: 'none', milliseconds: lost };
  findings.keep({ ...told, why: 'did not end', bytes: target.bytesOf(mutant.input) });
}
