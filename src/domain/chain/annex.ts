// What is signed by salted digest only, so that it can be withheld or erased while the chain still verifies.
// The salt keeps a guessable text (a yes or no) from being found by trying digests.
import * as z from 'zod';
import { Answer } from '../answers/answers.ts';
import { Measure } from '../assessment/measure.ts';
import { Rating } from '../assessment/rating.ts';
import { Role } from '../people/role.ts';
import { Digest, RandomId } from './digest.ts';

/** How a statement names an annex. `audience` is whom its author meant it for besides themselves. */
export const AnnexReference = z.strictObject({
  id: RandomId,
  /** SHA-256 over the annex's bytes as stored and carried: salt and content together. */
  digest: Digest,
  audience: z.array(Role).max(3),
});
export type AnnexReference = z.infer<typeof AnnexReference>;

/** 128 random bits, hex: makes the digest of a guessable content unguessable. */
const salt = z.string().regex(/^[0-9a-f]{32}$/);

/** The content of an annex; its bytes are this object as UTF-8 JSON, kept verbatim. */
export const AnnexContent = z.discriminatedUnion('kind', [
  /** A sensitive answer, kept out of the shared body. */
  z.strictObject({ kind: z.literal('answer'), salt, question: z.string().max(40), answer: Answer }),
  /** A picture: JPEG, re-encoded on the device, base64. */
  z.strictObject({
    kind: z.literal('photo'),
    salt,
    risk: z.string().max(60),
    mediaType: z.literal('image/jpeg'),
    width: z.int().positive().max(4096),
    height: z.int().positive().max(4096),
    base64: z.string().max(8_000_000),
  }),
  /** The manager's rating and measures for a sensitive answer that was shared with the manager. */
  z.strictObject({
    kind: z.literal('assessment'),
    salt,
    risk: z.string().max(60),
    rating: Rating.nullable(),
    measures: z.array(Measure).max(20),
  }),
]);
export type AnnexContent = z.infer<typeof AnnexContent>;

/** An annex as stored and carried: its id and its verbatim JSON text. */
export interface Annex {
  readonly id: string;
  readonly json: string;
}
