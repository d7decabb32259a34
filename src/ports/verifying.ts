// Verifying: a report per statement, a verdict per file, never a bare boolean.
import type { Annex } from '../domain/chain/annex.ts';
import type { Digest } from '../domain/chain/digest.ts';
import type { Envelope, Link } from '../domain/chain/link.ts';
import type { Manifest } from '../domain/notes/manifest.ts';
import type { Note, NoteKind } from '../domain/notes/notes.ts';
import type { Issuance } from '../domain/people/issuance.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { PackageContent } from './exchange.ts';

/** What holding an envelope against its own signature says. */
export type LinkReport =
  | { readonly ok: true; readonly link: Link; readonly key: SigningKey }
  | { readonly ok: false; readonly digest: Digest; readonly problem: Problem };

/** The key an envelope was signed with, as its certificate has it. */
export interface SigningKey {
  /** SubjectPublicKeyInfo DER, base64. */
  readonly publicKey: string;
  readonly issuance: Issuance | null;
}

/** Whose certificates a deployment trusts: PEM, as many blocks after one another as there are. Empty for none. */
export interface Authorities {
  /** An organisation's own roots (CERTIFICATE) and revocation lists (X509 CRL) for signing keys. */
  readonly organisations: string;
  /** Roots or certificates of time stamp authorities. */
  readonly timestamps: string;
  /** Roots of e-signature services whose signature may stand last in a report. */
  readonly eSign: string;
  /** The number of the newest revocation list seen of each root, by SHA-256 of its public key: no older one is used. */
  readonly lowestNumbers?: Readonly<Record<Digest, number>>;
}

/** A revocation list as it was read. */
export interface TrustList {
  readonly organisation: string;
  /** SHA-256 of the root's public key. */
  readonly root: Digest;
  readonly number: number;
  readonly at: string;
  readonly until: string;
}

export interface Verifier {
  /** Holds a note against its signature and its form. Problems: `signature-invalid`, `damaged`, `newer-than-this-app`, `not-our-file`. */
  readNote<Kind extends NoteKind>(kind: Kind, text: string): Promise<Result<Note<Kind>, Problem>>;
  /** Whether an old key stands behind a card that says it takes its place. */
  vouches(card: Note<'card'>, oldPublicKey: string): Promise<boolean>;
  /**
   * A certificate that an organisation has issued, PEM or DER, if it is for this key and holds.
   * Problems: `damaged`, `certificate-other-key`, `certificate-untrusted`.
   */
  readIssuedCertificate(
    file: Uint8Array,
    publicKey: string,
  ): Promise<Result<{ certificate: Uint8Array; name: string; unit: string; issuance: Issuance }, Problem>>;
  /** Whether this deployment has a time stamp authority whose stamps it would rely on. */
  acceptsStamps(): Promise<boolean>;
  /** The revocation lists of this deployment, those that hold. */
  trustLists(): Promise<readonly TrustList[]>;
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
  /** By the deployment's certificates alone, in a word for scripts. What a person knows besides is for keyStanding(). */
  readonly trust: 'unknown' | 'issued';
  readonly issuance: Issuance | null;
  /** A time stamp from an authority this deployment trusts. */
  readonly stamp: { readonly at: string; readonly authority: string } | null;
}

/** A signature that an organisation's e-signature service put last in a report of ours. Its fields are shown, not interpreted. */
export interface ExternalSignature {
  readonly subject: string;
  readonly issuer: string;
  readonly claimedTime: string | null;
  /** Whether its certificate leads to a root of this deployment. Revocation is not checked: there is no network. */
  readonly trusted: boolean;
}

/** Who hands a package over, by its signed cover. */
export interface VerdictSender {
  readonly name: string;
  readonly role: Role;
  readonly fingerprint: Digest;
  readonly issuance: Issuance | null;
  /** As the sender's clock said, UTC. */
  readonly at: string;
}

/** `invalid`: changed or forged. `warning`: holds, with something to look at. `unreadable`: not ours to judge. */
export interface Verdict {
  readonly kind: 'pdf' | 'package' | 'unknown';
  readonly verdict: 'valid' | 'warning' | 'invalid' | 'unreadable';
  readonly signers: readonly VerdictSigner[];
  readonly problems: readonly VerdictProblem[];
  /** The statement chain read from the file, when it could be. */
  readonly envelopes: readonly Envelope[];
  /** Signatures from outside, after all of ours. */
  readonly external: readonly ExternalSignature[];
  /** Fields that wait for a signature. */
  readonly waiting: readonly Role[];
  /** Of a package whose cover holds; else null. */
  readonly sender: VerdictSender | null;
  /** For whom the sender packed it; empty for anything but a package whose cover holds. */
  readonly receivers: readonly Manifest['to'][number][];
}

export interface VerdictProblem {
  /** A stable code, e.g. `digest-mismatch`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly detail?: string;
}
