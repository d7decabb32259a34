// The employee accepts or declines the plan and the agreement. Declining is an outcome, not a stop.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { defineStep } from './step.ts';

export const acceptance = defineStep({
  kind: 'acceptance',
  roles: ['employee'],
  body: z.strictObject({
    outcome: z.enum(['accepted', 'declined']),
    /** Required when declining; see decide.ts. */
    comment: freeText,
    /** The employee works remotely by their own will. */
    voluntary: z.boolean(),
  }),
  reopens: () => [],
});
export type AcceptanceBody = z.infer<typeof acceptance.body>;
