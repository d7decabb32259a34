// Notes: small signed words about keys and files. They stand outside the chain, which holds only what is said of work.
// Each is a JWS like an envelope, with a type of its own, so that no note can be taken for another or for a statement.
import type * as z from 'zod';
import type { Fingerprint } from '../chain/digest.ts';
import type { Issuance } from '../people/issuance.ts';
import { Card } from './card.ts';
import { Invitation } from './invitation.ts';
import { KeyCheck } from './keyCheck.ts';
import { Manifest } from './manifest.ts';
import { Receipt } from './receipt.ts';
import { Revocation } from './revocation.ts';

export const notes = {
  card: { type: 'vnd.distansrond.card.v1+json', body: Card },
  revocation: { type: 'vnd.distansrond.revocation.v1+json', body: Revocation },
  keyCheck: { type: 'vnd.distansrond.key-check.v1+json', body: KeyCheck },
  receipt: { type: 'vnd.distansrond.receipt.v1+json', body: Receipt },
  manifest: { type: 'vnd.distansrond.package.v2+json', body: Manifest },
  invitation: { type: 'vnd.distansrond.invitation.v1+json', body: Invitation },
} as const;

export type NoteKind = keyof typeof notes;
export type NoteBody<Kind extends NoteKind> = z.infer<(typeof notes)[Kind]['body']>;

/** Who signed, as the certificate in the note says. */
export interface NoteAuthor {
  readonly name: string;
  readonly unit: string;
  readonly fingerprint: Fingerprint;
  /** SubjectPublicKeyInfo DER, base64. */
  readonly publicKey: string;
  /** What an organisation says of the key, if the certificate is issued by one that this deployment trusts. */
  readonly issuance: Issuance | null;
}

/** A note whose signature holds. */
export interface Note<Kind extends NoteKind = NoteKind> {
  readonly kind: Kind;
  readonly body: NoteBody<Kind>;
  readonly author: NoteAuthor;
  /** The JWS in compact form, verbatim. */
  readonly text: string;
}
