// The employee states how it is at the place where they work.
import * as z from 'zod';
import { Answer, OwnRisk } from '../answers/answers.ts';
import { PlaceKind } from '../assessment/agreement.ts';
import { defineStep } from './step.ts';

const name = z.string().trim().max(120);

export const selfAssessment = defineStep({
  kind: 'self-assessment',
  roles: ['employee'],
  body: z.strictObject({
    place: PlaceKind,
    /** What the place is called among them; never an address. */
    placeName: name,
    form: z.enum(['core', 'full']),
    daysPerWeek: z.number().min(0).max(7),
    hoursPerDay: z.number().min(0).max(24),
    mainWorkplace: name.min(1),
    /** Whom the employee hands the round to, as the employee knows them. */
    manager: name.min(1),
    safetyRepresentative: name,
    /** By question id; sensitive answers are annexes instead, local-only ones are nowhere. */
    answers: z.record(z.string().max(40), Answer),
    ownRisks: z.array(OwnRisk).max(40),
  }),
  reopens: () => [],
});
export type SelfAssessmentBody = z.infer<typeof selfAssessment.body>;
