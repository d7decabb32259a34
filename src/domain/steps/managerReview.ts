// The manager states ratings, plan and agreement, or returns the round with reasons. Never edits an answer.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { Agreement, Dialogue } from '../assessment/agreement.ts';
import { Measure } from '../assessment/measure.ts';
import { Rating } from '../assessment/rating.ts';
import { Day } from '../chain/digest.ts';
import { defineStep } from './step.ts';

const riskId = z.string().max(60);

const Returned = z.strictObject({
  outcome: z.literal('returned'),
  message: freeText,
  /** What to look at again, by question or own risk. */
  reasons: z.array(z.strictObject({ risk: riskId, text: freeText.min(1) })).max(150),
});

const Accepted = z.strictObject({
  outcome: z.literal('accepted'),
  ratings: z.record(riskId, Rating),
  /** The plan, by risk; the key `general` holds what belongs to no single risk. */
  measures: z.record(riskId, z.array(Measure).max(20)),
  agreement: Agreement,
  dialogue: Dialogue,
  safetyRepresentative: z.string().trim().max(120),
  nextRound: Day.nullable(),
});

export const managerReview = defineStep({
  kind: 'manager-review',
  roles: ['manager'],
  body: z.discriminatedUnion('outcome', [Returned, Accepted]),
  reopens: (body) => (body.outcome === 'returned' ? ['self-assessment', 'manager-review'] : []),
});
export type AcceptedReview = z.infer<typeof Accepted>;
export type ReturnedReview = z.infer<typeof Returned>;
