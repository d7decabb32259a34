// Signing, and the words it puts into statements and reports.
import type { Envelope } from '../domain/chain/link.ts';
import type { Language } from '../domain/checklist/language.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Labels } from '../domain/report/reportInput.ts';
import type { Result } from '../domain/result.ts';
import type { Mark } from '../domain/steps/mark.ts';
import type { Statement } from '../domain/steps/statement.ts';
import type { Identity, Profile } from './people.ts';

export interface Signer {
  /** A new key pair and self-signed certificate for a name. Nothing is stored. */
  createIdentity(profile: Profile, at: Date): Promise<Identity>;
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
