// Our chain beside another copy of it. Forks are shown, never merged by the program.
import type { Procedure } from '../checklist/checklist.ts';
import { fold } from './fold.ts';
import type { Link } from './link.ts';

export interface Reconciliation {
  /**
   * `same`: nothing new. `behind`: they know more. `ahead`: we know more. `parallel`: each knows something, without
   * contradiction. `forked`: together they contradict each other at a step where ours alone did not.
   */
  readonly relation: 'same' | 'behind' | 'ahead' | 'parallel' | 'forked';
  /** What they have and we have not. */
  readonly missing: readonly Link[];
}

export function reconcile(
  procedure: Procedure,
  ours: readonly Link[],
  theirs: readonly Link[],
): Reconciliation {
  const known = new Set(ours.map(({ digest }) => digest));
  const missing = theirs.filter(({ digest }) => !known.has(digest));
  const theirDigests = new Set(theirs.map(({ digest }) => digest));
  const weHaveMore = ours.some(({ digest }) => !theirDigests.has(digest));
  if (missing.length === 0) return { relation: weHaveMore ? 'ahead' : 'same', missing };
  const forksBefore = fold(procedure, ours).forks.length;
  const forksAfter = fold(procedure, [...ours, ...missing]).forks.length;
  if (forksAfter > forksBefore) return { relation: 'forked', missing };
  return { relation: weHaveMore ? 'parallel' : 'behind', missing };
}
