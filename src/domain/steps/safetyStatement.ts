// The safety representative's opinion: an opinion, never an approval on the employer's behalf (AML 6 kap. 4 §).
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { defineStep } from './step.ts';

export const safetyStatement = defineStep({
  kind: 'safety-statement',
  roles: ['safetyRepresentative'],
  body: z.strictObject({
    outcome: z.enum(['concurs', 'dissents', 'abstains']),
    /** Required unless concurring; see decide.ts. */
    reason: freeText,
  }),
  reopens: () => [],
});
export type SafetyStatementBody = z.infer<typeof safetyStatement.body>;
