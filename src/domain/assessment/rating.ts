// How a manager rates one risk. The bands and the numbers are the checklist's; see rate.ts for the arithmetic.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof Level>;

/** sannolikhet × konsekvens, 1–4 each. */
export const Position = z.strictObject({ likelihood: Level, consequence: Level });
export type Position = z.infer<typeof Position>;

export const Rating = z.strictObject({
  now: Position,
  /** Expected when the measures are done. */
  after: Position.nullable(),
  /** Whether the risk is serious (allvarlig), its own statement: AFS 2023:1 11 §. */
  serious: z.boolean(),
  /** Required when `serious` departs from what the checklist's scheme proposes towards no. */
  seriousReason: freeText,
  /** Measures already in place. */
  existing: freeText,
  /** The manager's own view beside the employee's answer, which stays unchanged. */
  view: freeText,
});
export type Rating = z.infer<typeof Rating>;
