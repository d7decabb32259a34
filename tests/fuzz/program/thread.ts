// One thread of a run: makes and judges its mutants one after another, and tells what came of them.
import { parentPort, workerData } from 'node:worker_threads';
import { sharedKeys } from '../engine/prototypes.ts';
import { Trial } from '../engine/Trial.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { targetsOf } from '../targets/targets.ts';
import { counted, noShare, type Share, unchanged } from './Figures.ts';
import type { Finding } from './Findings.ts';
import type { Wanted } from './parseArguments.ts';

export interface ThreadWork {
  readonly seeds: Seeds;
  readonly wanted: Wanted;
  /** The first mutant of this thread, the one after its last, and the step between. */
  readonly first: number;
  readonly end: number;
  readonly step: number;
  /** At the thread’s own place: the mutant it is at, so that one that never ends is known from outside. */
  readonly places: SharedArrayBuffer;
  readonly place: number;
}

export type Told =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'done' };

/** How often what all objects share is looked at, and progress told. */
const batch = 200;

export async function runThread(): Promise<void> {
  const { seeds, wanted, first, end, step, places, place } = workerData as ThreadWork;
  const at = new Int32Array(places);
  const tell = (told: Told) => parentPort?.postMessage(told);
  const trial = await Trial.over(await targetsOf(seeds, wanted.only), wanted.seed);
  const keys = sharedKeys();
  let share = noShare();
  for (let index = first; index < end; index += step) {
    Atomics.store(at, place, index);
    const { target, by, verdict, accepted, milliseconds, fault, bytes } = await trial.run(index);
    const why = sharedKeys() === keys ? fault : 'something was written into what all objects share';
    if (why !== null) {
      const finding = { index, target, by, verdict, why, milliseconds, bytes: bytes() };
      tell({ kind: 'finding', finding });
    }
    const slow = { milliseconds, what: `${index} ${target}, ${by}` };
    counted(share, target, accepted && fault === null ? unchanged : verdict.slice(0, 40), slow);
    if (share.runs >= batch) {
      tell({ kind: 'share', share });
      share = noShare();
    }
  }
  tell({ kind: 'share', share });
  tell({ kind: 'done' });
}
