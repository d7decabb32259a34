// Whose turn it is: computed, never stored.
import type { Procedure } from '../checklist/checklist.ts';
import type { StepKind } from '../steps/stepKind.ts';
import type { AssessmentState } from './fold.ts';

/** Steps that may be taken now, restating included: what comes before them stands. */
export function openSteps(procedure: Procedure, state: AssessmentState): StepKind[] {
  return procedure
    .filter(({ after }) => after.every((earlier) => state.standing[earlier] !== undefined))
    .map(({ step }) => step);
}

/** Steps that are waited for. Empty when the round is complete. */
export function awaitedSteps(procedure: Procedure, state: AssessmentState): StepKind[] {
  const repeatable = new Set(procedure.filter(({ repeats }) => repeats).map(({ step }) => step));
  return openSteps(procedure, state).filter(
    (step) => !repeatable.has(step) && state.standing[step] === undefined,
  );
}

/** Whether every step that is said once has been said and stands. */
export function isComplete(procedure: Procedure, state: AssessmentState): boolean {
  return procedure.every(({ step, repeats }) => repeats || state.standing[step] !== undefined);
}
