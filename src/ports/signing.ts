// Signing, and the words it puts into statements and reports.
import type { Envelope } from '../domain/chain/link.ts';
import type { Language } from '../domain/checklist/language.ts';
import type { NoteBody, NoteKind } from '../domain/notes/notes.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Labels } from '../domain/report/reportInput.ts';
import type { Result } from '../domain/result.ts';
import type { Mark } from '../domain/steps/mark.ts';
import type { Statement } from '../domain/steps/statement.ts';
import type { RecoveryContent } from './exchange.ts';
import type { Identity, NewIdentity, Profile, UnfinishedIdentity } from './people.ts';

export interface Signer {
  /**
   * New keys with a self-signed certificate for a name, a card and a revocation note. Nothing is stored.
   * @param replaces the earlier key, which vouches for the new one in its card.
   */
  createIdentity(profile: Profile, at: Date, replaces?: Identity): Promise<NewIdentity>;
  /** What a key of the first version lacks: a sealing key, a card and a revocation note. Its signing key stays as it is. */
  completeIdentity(unfinished: UnfinishedIdentity, profile: Profile, at: Date): Promise<NewIdentity>;
  /** The same person's identity with a certificate that an organisation has issued for the key, and a card to match. */
  withCertificate(identity: Identity, profile: Profile, certificate: Uint8Array, at: Date): Promise<Identity>;
  /** A new card for the same keys, e.g. when the roles have changed. */
  renewCard(identity: Identity, profile: Profile, at: Date): Promise<Identity>;
  /** A small signed word about keys or files. A body that breaks its schema is a bug and throws. */
  signNote<Kind extends NoteKind>(kind: Kind, body: NoteBody<Kind>, identity: Identity): Promise<string>;
  /** A certificate request (PKCS #10, PEM) for the signing key, for an organisation's own authority. */
  certificateRequest(identity: Identity): Promise<string>;
  /** Identities out of a recovery file: keys and notes as they were. Problems: `damaged`. */
  restoreIdentities(
    content: RecoveryContent,
    profile: string,
  ): Promise<Result<readonly NewIdentity[], Problem>>;
  /** JWS, ES256, certificate in the header. */
  signStatement(statement: Statement, identity: Identity): Promise<Envelope>;
  /**
   * Fills one pre-placed, empty signature field as an incremental update (PAdES-B-B) and returns the longer file.
   * `reason` goes into the signature (`/Reason`) and stands in the field.
   */
  signReport(
    pdf: Uint8Array,
    field: SignatureField,
    identity: Identity,
  ): Promise<Result<Uint8Array, Problem>>;
  /**
   * A time stamp request (RFC 3161, .tsq) for the last signature of a report, over its signature value.
   * Problems: as signReport, and `pdf-signatures-missing`.
   */
  stampRequest(pdf: Uint8Array): Promise<Result<Uint8Array, Problem>>;
  /**
   * The report with a time stamp response (.tsr) put into its last signature as an unsigned attribute (PAdES-B-T). What
   * was signed stays the same to the byte. Problems: as stampRequest, and `stamp-refused`, `stamp-of-other`, `damaged`.
   */
  embedStamp(pdf: Uint8Array, response: Uint8Array): Promise<Result<Uint8Array, Problem>>;
}

export interface SignatureField {
  readonly field: Role;
  readonly name: string;
  readonly mark: Mark;
  readonly at: string;
  /** One line, e.g. "Godtar planen och överenskommelsen." */
  readonly reason: string;
  /** The signer's local time as it stands in the field, e.g. "2026-11-27 13.05"; without it `at` in UTC. */
  readonly shownAt?: string;
  /** What stands above the key's fingerprint in the field, in the report's language; without it nothing does. */
  readonly keyLabel?: string;
}

/** What a signature can mean; each has words in every language. */
export const meaningKeys = [
  'selfAssessment',
  'managerReview',
  'managerReturn',
  'employeeAccept',
  'employeeDecline',
  'representativeConcurs',
  'representativeDissents',
  'representativeAbstains',
  'representativeNotAvailable',
  'followUp',
] as const;
export type MeaningKey = (typeof meaningKeys)[number];

/** The words that signing puts into statements and reports, in the language of the one who signs. */
export interface Voice {
  readonly language: Language;
  /** The report's words, by key. */
  readonly labels: Labels;
  /** What the signature means, whole: becomes part of the statement. */
  meaning(key: MeaningKey): string;
  /** The outcome in one line, for the signature field of the report. */
  outcome(key: MeaningKey): string;
}
