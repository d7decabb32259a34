// Somebody else's key as one person on this device knows it: what was seen, what was compared, what became of it.
import * as z from 'zod';
import { Digest, Fingerprint, Moment } from '../chain/digest.ts';
import { CheckedHow } from '../notes/keyCheck.ts';
import { ControlNumber } from './controlNumber.ts';
import { Recipient } from './recipient.ts';
import { Role } from './role.ts';

export const Contact = z.strictObject({
  /** The profile on this device that knows it: another person's trust is theirs alone. */
  profile: z.string(),
  fingerprint: Fingerprint,
  /** As the certificate says. */
  name: z.string(),
  unit: z.string(),
  roles: z.array(Role),
  /** SubjectPublicKeyInfo DER, base64. */
  publicKey: z.string(),
  /** From the identity card; null while only statements have been seen. Without a card nothing can be sealed to the key. */
  recipient: Recipient.nullable(),
  number: ControlNumber.nullable(),
  card: z.string().nullable(),
  firstSeen: Moment,
  lastSeen: Moment,
  /** How many files from this key have been taken in. 0: somebody else's word that there is such a key. */
  times: z.int().min(0),
  /** The number was compared. `note` is one's own signed memory of it (KeyCheck); without it the rest counts for nothing. */
  checked: z.strictObject({ at: Moment, how: CheckedHow, note: z.string() }).nullable(),
  /** The earlier key that vouched for this one. */
  vouchedBy: Fingerprint.nullable(),
  /** The later key that has taken this one's place. */
  replacedBy: Fingerprint.nullable(),
  /** Another contact may have the same name: the user has said that they are two people. */
  namesakes: z.array(Fingerprint),
  /** A revocation was taken in. `held` are the statements by this key that were here before it: they stay what they were. */
  revoked: z.strictObject({ at: Moment, held: z.array(Digest) }).nullable(),
  demo: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;
