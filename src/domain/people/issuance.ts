// What an organisation's own certificate authority says of a key. Found by the verifier, which holds the certificates.
import * as z from 'zod';
import { Moment } from '../chain/digest.ts';

const organisation = z.string().max(200);

/** `listAt`: how late something is known of revocation; when the list was made, or without one when the key was issued. */
export const Issuance = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('valid'), organisation, listAt: Moment }),
  /** The list is older than it may be, or the certificate has run out: whether the key is revoked cannot be told. */
  z.strictObject({ status: z.literal('list-expired'), organisation, listAt: Moment }),
  z.strictObject({ status: z.literal('revoked'), organisation, listAt: Moment }),
]);
export type Issuance = z.infer<typeof Issuance>;
