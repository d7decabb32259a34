// What an invitation leaves in the draft of a round: who asked, and until when. Never part of what is signed.
import * as z from 'zod';
import { Day } from '../chain/digest.ts';

/** Kept under this path among the draft's values, beside the answers. */
export const invitedPath = 'invited';

export const Invited = z.strictObject({ by: z.string(), due: Day.nullable() });
export type Invited = z.infer<typeof Invited>;
