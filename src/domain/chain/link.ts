// A statement together with the signed bytes it was read from.

import type { StatementOf } from '../steps/statement.ts';
import type { StepKind } from '../steps/stepKind.ts';
import type { Digest } from './digest.ts';

/** The media type in the protected header (`typ`). A new version of the envelope gets a new type and a reader of its own. */
export const envelopeType = 'vnd.distansrond.statement.v1+json';

/** A signed statement as carried and stored: a JWS in compact form (RFC 7515), kept verbatim. */
export type Envelope = string;

export type Link<Kind extends StepKind = StepKind> = {
  [K in Kind]: {
    /** SHA-256 of the envelope's ASCII bytes: what later statements point at. */
    readonly digest: Digest;
    readonly envelope: Envelope;
    readonly statement: StatementOf<K>;
  };
}[Kind];
