// An identity card: what a person gives others so that files can be sealed to them and their signature be known.
// Name, unit and key stand in the certificate that carries the note; here is what the certificate does not say.
import * as z from 'zod';
import { Fingerprint, Moment } from '../chain/digest.ts';
import { Recipient } from '../people/recipient.ts';
import { Role } from '../people/role.ts';

export const Card = z.strictObject({
  v: z.literal(1),
  roles: z.array(Role).min(1).max(3),
  recipient: Recipient,
  at: Moment,
  /**
   * The key this one takes the place of, and that key's signature (r and s, base64url) over successorText(): whoever
   * had the old key stands behind the new one.
   */
  replaces: z.strictObject({ fingerprint: Fingerprint, vouch: z.string().regex(/^[\w-]{86}$/) }).nullable(),
});
export type Card = z.infer<typeof Card>;

/** What the old key signs, in ASCII. */
export function successorText(fingerprint: Fingerprint, recipient: Recipient): string {
  return `distansrond-successor-v1\n${fingerprint}\n${recipient}`;
}
