// Who stated something: a typed name bound to a key. The key is the identity; the name is a claim.
import * as z from 'zod';
import { Fingerprint } from '../chain/digest.ts';
import { Role } from './role.ts';

const line = z.string().trim().min(1).max(120);

export const Person = z.strictObject({
  name: line,
  unit: z.string().trim().max(120),
  role: Role,
  /** SHA-256 of the public key (SubjectPublicKeyInfo), lower-case hex. */
  fingerprint: Fingerprint,
});
export type Person = z.infer<typeof Person>;
