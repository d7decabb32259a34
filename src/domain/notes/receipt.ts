// A receipt (kvittens): the receiver's signature over what arrived. Goes back with the next package.
import * as z from 'zod';
import { Digest, Moment, RandomId } from '../chain/digest.ts';

export const Receipt = z.strictObject({
  v: z.literal(1),
  assessment: RandomId,
  /** SHA-256 of the package's cover, the signed manifest, as text. */
  package: Digest,
  /** The heads of the chain that arrived. */
  heads: z.array(Digest).max(50),
  at: Moment,
});
export type Receipt = z.infer<typeof Receipt>;
