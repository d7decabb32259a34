// The agreement on remote work (överenskommelse): what the two have come to terms on, and the manager's decision.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { Day } from '../chain/digest.ts';

export const placeKinds = ['home', 'holidayHome', 'other'] as const;
export const PlaceKind = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof PlaceKind>;

const shortText = z.string().trim().max(300);

const Loan = z.strictObject({ what: shortText.min(1), from: Day.nullable(), until: Day.nullable() });

export const Agreement = z.strictObject({
  decision: z.enum(['yes', 'yesWithChanges', 'no']),
  reason: freeText,
  /** What stands in the way, and how it was tried to be bridged: required when limited or declined. */
  obstacles: freeText,
  bridging: freeText,
  place: PlaceKind,
  /** The manager's explicit yes to a place that is not the home. */
  placeAgreed: z.boolean(),
  daysPerWeek: z.number().min(0).max(7),
  hoursPerDay: z.number().min(0).max(24),
  fixedHours: z.boolean(),
  /** When the employee can be reached; required when hours are not fixed. */
  availability: shortText,
  mainWorkplaceDays: shortText,
  tasks: freeText,
  loans: z.array(Loan).max(30),
  validUntil: Day.nullable(),
  /** The manager has not demanded remote work. The employee says the same in the acceptance. */
  voluntary: z.boolean(),
});
export type Agreement = z.infer<typeof Agreement>;

/** The talk the assessment rests on: when, how, who. */
export const Dialogue = z.strictObject({
  date: Day.nullable(),
  form: z.enum(['inPerson', 'video', 'phone']).nullable(),
  participants: z.array(z.enum(['employee', 'manager', 'safetyRepresentative'])).max(3),
  /** Questions marked "take up in person" that have been talked about. */
  talkedAbout: z.array(z.string().max(60)).max(300),
  note: freeText,
});
export type Dialogue = z.infer<typeof Dialogue>;
