// The cover of a package: who hands what to whom, signed. Every part is named with its digest, so the signature covers
// all of it; the receivers are named, so nobody can pass a file on as if it had been meant for somebody else.
// Format 2. Format 1 had no signature and is no longer read.
import * as z from 'zod';
import { Digest, Fingerprint, Moment, RandomId } from '../chain/digest.ts';
import { Role } from '../people/role.ts';

const name = z.string().trim().min(1).max(120);

/** Exact paths leave no room for folders, dots or names of anybody's choosing. */
function parts(path: RegExp, atMost: number) {
  return z
    .array(z.strictObject({ path: z.string().regex(path), size: z.int().min(1), sha256: Digest }))
    .max(atMost);
}

export const Manifest = z.strictObject({
  format: z.literal('distansrond-package'),
  v: z.literal(2),
  assessment: RandomId,
  /** The sender's name and key are those that signed the manifest. */
  from: z.strictObject({ role: Role }),
  to: z
    .array(
      z.strictObject({
        name,
        role: Role,
        /** Null when the sender does not know the receiver's key, and sealed the package under a passphrase. */
        fingerprint: Fingerprint.nullable(),
      }),
    )
    .min(1)
    .max(20),
  at: Moment,
  /** In the order the sender held them, which proves nothing. */
  statements: parts(/^statements\/\d{3}\.jws$/, 500),
  annexes: parts(/^annexes\/[0-9a-f-]{36}\.json$/, 600),
  reports: z
    .array(
      z.strictObject({
        path: z.string().regex(/^reports\/\d{3}\.pdf$/),
        size: z.int().min(1),
        sha256: Digest,
        kind: z.enum(['self-assessment', 'assessment']),
        statement: Digest,
      }),
    )
    .max(100),
  /** Identity cards: the sender's, and those of others who take part as the sender knows them. */
  cards: parts(/^cards\/\d{3}\.jws$/, 20),
  /** The sender's receipts for what came before. */
  receipts: parts(/^receipts\/\d{3}\.jws$/, 100),
});
export type Manifest = z.infer<typeof Manifest>;

/** Every part the manifest names. */
export function partsOf({ statements, annexes, reports, cards, receipts }: Manifest) {
  return [...statements, ...annexes, ...reports, ...cards, ...receipts];
}
