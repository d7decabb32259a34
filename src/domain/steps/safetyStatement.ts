// The safety representative's opinion: an opinion, never an approval on the employer's behalf (AML 6 kap. 4 §).
// So that nobody waits for ever, the manager may state that the representative could not take part; the
// representative's own word, whenever it comes, goes before it.
import * as z from 'zod';
import { freeText } from '../answers/answers.ts';
import { Day } from '../chain/digest.ts';
import type { Role } from '../people/role.ts';
import { defineStep } from './step.ts';

export const safetyStatement = defineStep({
  kind: 'safety-statement',
  roles: ['safetyRepresentative', 'manager'],
  body: z.strictObject({
    outcome: z.enum(['concurs', 'dissents', 'abstains', 'notAvailable']),
    /** Required unless concurring; see decide.ts. */
    reason: freeText,
    /** With `notAvailable`: when the representative was invited. */
    invited: Day.nullable(),
  }),
  reopens: () => [],
});
/** Whether the word is the role's own to say: a stand-in states only the absence, the representative all but that. */
export function isOwnWord(role: Role, { outcome }: SafetyStatementBody): boolean {
  return (role === 'manager') === (outcome === 'notAvailable');
}
export type SafetyStatementBody = z.infer<typeof safetyStatement.body>;
