import type { Verdict, VerdictProblem } from '../ports/verifying.ts';
import { verdictOf } from './verdictCodes.ts';

/** A verdict that rests on one problem, nothing of the file being known. */
export function plainVerdict(kind: Verdict['kind'], problem: VerdictProblem): Verdict {
  return {
    kind,
    verdict: verdictOf([problem]),
    signers: [],
    problems: [problem],
    envelopes: [],
    external: [],
    waiting: [],
    sender: null,
    receivers: [],
  };
}
