// The list of steps. Statement, its kinds and bodies are derived from it: a new step is one line here.
import type * as z from 'zod';
import { acceptance } from './acceptance.ts';
import { followUp } from './followUp.ts';
import { managerReview } from './managerReview.ts';
import { safetyStatement } from './safetyStatement.ts';
import { selfAssessment } from './selfAssessment.ts';
import type { StepKind } from './stepKind.ts';

export const steps = {
  'self-assessment': selfAssessment,
  'manager-review': managerReview,
  acceptance,
  'safety-statement': safetyStatement,
  'follow-up': followUp,
} as const satisfies { [Kind in StepKind]: { readonly kind: Kind } };

export type BodyOf<Kind extends StepKind> = z.infer<(typeof steps)[Kind]['body']>;

/** Anything said at a step. */
export type Said = { [Kind in StepKind]: { readonly kind: Kind; readonly body: BodyOf<Kind> } }[StepKind];

/** Steps that no longer stand once this has been said. */
export function reopenedBy(said: Said): readonly StepKind[] {
  // The list pairs each kind with its own body; the compiler cannot see the pair through the lookup.
  const reopens: (body: never) => readonly StepKind[] = steps[said.kind].reopens;
  return reopens(said.body as never);
}
