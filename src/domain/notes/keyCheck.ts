// One's own signed memory of having compared somebody's control number.
import * as z from 'zod';
import { Fingerprint, Moment } from '../chain/digest.ts';
import { ControlNumber } from '../people/controlNumber.ts';
import { Recipient } from '../people/recipient.ts';

export const CheckedHow = z.enum(['inPerson', 'phone', 'qr']);
export type CheckedHow = z.infer<typeof CheckedHow>;

export const KeyCheck = z.strictObject({
  v: z.literal(1),
  /** Whose number it was: a key goes under any name its holder likes, a check only under this one. */
  name: z.string().trim().min(1).max(120),
  fingerprint: Fingerprint,
  recipient: Recipient,
  number: ControlNumber,
  how: CheckedHow,
  at: Moment,
});
export type KeyCheck = z.infer<typeof KeyCheck>;
