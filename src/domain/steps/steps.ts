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
