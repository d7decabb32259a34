// Measures checked afterwards (AFS 2023:1 13 §). May be stated again and again.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { Position } from '../assessment/rating.ts';
import { RandomId } from '../chain/digest.ts';
import { defineStep } from './step.ts';

export const followUp = defineStep({
  kind: 'follow-up',
  roles: ['manager', 'employee'],
  body: z.strictObject({
    checks: z
      .array(
        z.strictObject({
          measure: RandomId,
          status: z.enum(['notStarted', 'ongoing', 'done', 'cancelled']),
          effect: z.enum(['full', 'partial', 'none', 'newRisk']).nullable(),
          note: freeText,
          remaining: Position.nullable(),
        }),
      )
      .max(300),
    note: freeText,
  }),
  reopens: () => [],
});
export type FollowUpBody = z.infer<typeof followUp.body>;
