// Verifying: a report per statement, a verdict per file, never a bare boolean.
import type { Annex } from '../domain/chain/annex.ts';
import type { Digest } from '../domain/chain/digest.ts';
import type { Envelope, Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { PackageContent } from './exchange.ts';

/** What holding an envelope against its own signature says. */
export type LinkReport =
  | { readonly ok: true; readonly link: Link }
  | { readonly ok: false; readonly digest: Digest; readonly problem: Problem };

export interface Verifier {
  /** Checks each envelope's form, signature and the author's claim to the key; not the chain, which the domain judges. */
  verifyEnvelopes(envelopes: readonly Envelope[]): Promise<readonly LinkReport[]>;
  /** Which annexes hold against the digests their statements name; the others are named as changed. */
  verifyAnnexes(links: readonly Link[], annexes: readonly Annex[]): Promise<readonly Problem[]>;
  /** The full verdict on a PDF's bytes. */
  verifyPdf(bytes: Uint8Array): Promise<Verdict>;
  /** The full verdict on all that an opened package holds: statements, annexes, reports, and that they belong together. */
  verifyPackage(content: PackageContent): Promise<Verdict>;
  digest(bytes: Uint8Array): Promise<Digest>;
}

export interface VerdictSigner {
  readonly name: string;
  readonly role: Role;
  readonly fingerprint: Digest;
  /** As the signer's clock said, UTC, or null. */
  readonly claimedTime: string | null;
  readonly trust: 'unknown' | 'own' | 'known' | 'checked' | 'issued';
}

/** `invalid`: changed or forged. `warning`: holds, with something to look at. `unreadable`: not ours to judge. */
export interface Verdict {
  readonly kind: 'pdf' | 'package' | 'unknown';
  readonly verdict: 'valid' | 'warning' | 'invalid' | 'unreadable';
  readonly signers: readonly VerdictSigner[];
  readonly problems: readonly VerdictProblem[];
  /** The statement chain read from the file, when it could be. */
  readonly envelopes: readonly Envelope[];
  /** Fields that wait for a signature. */
  readonly waiting: readonly Role[];
}

export interface VerdictProblem {
  /** A stable code, e.g. `digest-mismatch`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly detail?: string;
}
