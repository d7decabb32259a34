// The shapes by which bytes are named. Computing them is done outside the domain.
import * as z from 'zod';

/** SHA-256, 64 lower-case hex digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);
export type Digest = z.infer<typeof Digest>;

/** SHA-256 of a public key in SubjectPublicKeyInfo form, 64 lower-case hex digits. */
export const Fingerprint = Digest;
export type Fingerprint = Digest;

/** A random identifier (128 bits as a UUID). Says nothing of time, person or order. */
export const RandomId = z.uuid();
export type RandomId = z.infer<typeof RandomId>;

/** A moment as the author's clock said, UTC, ISO 8601 with Z. */
export const Moment = z.iso.datetime({ offset: false });
/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date();
