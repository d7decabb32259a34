// A row of the action plan (handlingsplan). When and who are required by AFS 2023:1 13 §.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { Day, RandomId } from '../chain/digest.ts';

/** In the law's order: remove at the source first, protect the person last. */
export const measureKinds = [
  'remove',
  'change',
  'technical',
  'organisational',
  'loan',
  'information',
  'adaptation',
  'protection',
] as const;

export const Measure = z.strictObject({
  id: RandomId,
  what: freeText.min(1),
  kind: z.enum(measureKinds),
  /** Who carries it out. The employer stays responsible for the work environment. */
  actor: z.enum(['employee', 'employer']),
  /** The named person who sees to it (ansvarig). */
  responsible: z.string().trim().min(1).max(120),
  due: Day,
  followUp: Day,
  done: z.boolean(),
});
export type Measure = z.infer<typeof Measure>;
