// A key says of itself that it is no longer to be trusted. Made together with the key and kept in its recovery file,
// so that it can be passed on after the key itself is lost.
import * as z from 'zod';
import { Fingerprint, Moment } from '../chain/digest.ts';

export const Revocation = z.strictObject({
  v: z.literal(1),
  fingerprint: Fingerprint,
  /** When the note was made, which is not when it was passed on. */
  at: Moment,
});
export type Revocation = z.infer<typeof Revocation>;
