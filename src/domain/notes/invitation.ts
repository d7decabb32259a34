// A manager asks somebody to do a round: what, for which unit, until when, and who takes part.
import * as z from 'zod';
import { Day, Fingerprint, Moment } from '../chain/digest.ts';

export const Invitation = z.strictObject({
  v: z.literal(1),
  checklist: z.enum(['individual', 'workplace']),
  unit: z.string().trim().max(120),
  /** Id of the employer's local rules. */
  employer: z.string().max(60),
  due: Day.nullable(),
  /** The representative's name and key; the card with that key goes along. */
  representative: z
    .strictObject({ name: z.string().trim().min(1).max(120), fingerprint: Fingerprint })
    .nullable(),
  at: Moment,
});
export type Invitation = z.infer<typeof Invitation>;
