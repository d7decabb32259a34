// Every interface to the outside, on one page. Adapters implement them; app/compose.ts alone knows which.
import type { Annex } from '../domain/chain/annex.ts';
import type { Digest } from '../domain/chain/digest.ts';
import type { Envelope, Link } from '../domain/chain/link.ts';
import type { Checklist } from '../domain/checklist/checklist.ts';
import type { HelpCard } from '../domain/checklist/help.ts';
import type { Language } from '../domain/checklist/language.ts';
import type { LocalRules } from '../domain/checklist/localRules.ts';
import type { Texts } from '../domain/checklist/texts.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Labels } from '../domain/report/reportInput.ts';
import type { ReportModel } from '../domain/report/reportModel.ts';
import type { Result } from '../domain/result.ts';
import type { Mark } from '../domain/steps/mark.ts';
import type { Statement } from '../domain/steps/statement.ts';

export type { Language };

/** Something that can be followed: the present value at once, then every later one. Returns the way to stop. */
export interface Watch<T> {
  subscribe(next: (value: T) => void): () => void;
}

// ── the record ──────────────────────────────────────────────────────────────────────────────────────────────

/** A signed PDF. Copies of one report, signed in parallel, are known as kin by the statement that made it. */
export interface ReportFile {
  readonly digest: Digest;
  readonly kind: 'self-assessment' | 'assessment';
  /** Digest of the envelope whose statement made this report. */
  readonly statement: Digest;
  readonly bytes: Uint8Array;
}

/** To whom something was handed over, and when. Local to this device. */
export interface HandOver {
  readonly at: string;
  readonly role: Role;
  readonly heads: readonly Digest[];
}

/** What lists need of an assessment: the statements without the bulk (pictures, PDFs). Nothing in it has been trusted yet. */
export interface AssessmentOutline {
  readonly id: string;
  /** The profile it belongs to on this device. */
  readonly profile: string;
  readonly demo: boolean;
  /** In the order they came to this device, which proves nothing. */
  readonly envelopes: readonly Envelope[];
  readonly handOvers: readonly HandOver[];
}

/** Everything this device holds of one assessment. Nothing in it has been trusted yet: see Verifier. */
export interface StoredAssessment extends AssessmentOutline {
  readonly annexes: readonly Annex[];
  readonly reports: readonly ReportFile[];
}

/** One change of one assessment; it happens whole or not at all. */
export interface RecordChange {
  readonly id: string;
  readonly profile: string;
  readonly demo: boolean;
  /** How many envelopes the writer had seen; fewer or more now means `chain-moved`. */
  readonly expectedLength: number;
  readonly envelopes: readonly Envelope[];
  readonly annexes: readonly Annex[];
  readonly reports: readonly ReportFile[];
  readonly handOvers: readonly HandOver[];
  /** The draft that became a statement. */
  readonly settledDraft: DraftKey | null;
}

export interface Records {
  /** Outlines only: a manager's device may hold hundreds of megabytes of pictures. */
  readonly all: Watch<readonly AssessmentOutline[]>;
  one(id: string): Watch<StoredAssessment | null>;
  load(id: string): Promise<StoredAssessment | null>;
  commit(change: RecordChange): Promise<Result<null, Problem>>;
  remove(id: string): Promise<void>;
}

// ── drafts ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface DraftKey {
  readonly assessment: string;
  /** A step kind. */
  readonly step: string;
}

/** A draft as stored: private, mutable, by field group, so that small edits are small writes. */
export interface Draft {
  readonly key: DraftKey;
  readonly profile: string;
  readonly demo: boolean;
  readonly savedAt: string;
  /** Values by path, e.g. `answers.I-ST-01` or `place`. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Drafts {
  readonly all: Watch<readonly Draft[]>;
  load(key: DraftKey): Promise<Draft | null>;
  /**
   * Writes the given values beside those already there. Resolves only when the bytes are durable:
   * the caller may then say "saved", and not before. Safe to start while the page is being closed.
   */
  save(draft: Draft): Promise<Result<null, Problem>>;
  remove(key: DraftKey): Promise<void>;
}

/** A picture in a draft, already re-encoded (no metadata). */
export interface DraftPhoto {
  readonly id: string;
  readonly assessment: string;
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface DraftPhotos {
  load(id: string): Promise<DraftPhoto | null>;
  save(photo: DraftPhoto): Promise<Result<null, Problem>>;
  remove(id: string): Promise<void>;
}

// ── people ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A person who uses this device. One person may hold several roles. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly mainWorkplace: string;
  readonly email: string;
  /** Id of the employer's local rules. */
  readonly employer: string;
  readonly demo: boolean;
}

export interface Profiles {
  readonly all: Watch<readonly Profile[]>;
  list(): Promise<readonly Profile[]>;
  save(profile: Profile): Promise<Result<null, Problem>>;
  remove(id: string): Promise<void>;
}

/** A person's signing key and certificate. The private key cannot be exported from the browser. */
export interface Identity {
  readonly profile: string;
  /** Name and unit as the certificate has them. The profile may change later; what is signed keeps these. */
  readonly name: string;
  readonly unit: string;
  readonly privateKey: CryptoKey;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly fingerprint: Digest;
}

export interface Identities {
  load(profile: string): Promise<Identity | null>;
  save(identity: Identity): Promise<Result<null, Problem>>;
}

// ── signing and verifying ───────────────────────────────────────────────────────────────────────────────────

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

// ── hand-over ───────────────────────────────────────────────────────────────────────────────────────────────

/** What a package holds, before sealing and after opening. Nothing in it has been verified by opening it. */
export interface PackageContent {
  readonly assessment: string;
  readonly from: { readonly name: string; readonly role: Role };
  readonly to: { readonly name: string; readonly role: Role };
  readonly at: string;
  readonly envelopes: readonly Envelope[];
  readonly annexes: readonly Annex[];
  readonly reports: readonly Omit<ReportFile, 'digest'>[];
}

export interface Packages {
  seal(content: PackageContent, passphrase: string): Promise<Result<Uint8Array, Problem>>;
  open(bytes: Uint8Array, passphrase: string): Promise<Result<PackageContent, Problem>>;
  /** A passphrase that is easy to read aloud and hard to guess (at least 77 bits). */
  suggestPassphrase(): string;
  /** A neutral name without people or places in it. */
  suggestFileName(): string;
}

// ── documents, catalog, surroundings ────────────────────────────────────────────────────────────────────────

export interface Documents {
  /**
   * The unsigned report as PDF, with its signature fields and attachments, made outside the main thread.
   * `attachment` is carried verbatim as `distansrond-chain.json`.
   */
  renderPdf(model: ReportModel, attachment: Uint8Array, at: Date): Promise<Result<Uint8Array, Problem>>;
}

export interface CatalogEntry {
  readonly checklist: Checklist;
  readonly digest: Digest;
  readonly texts: Readonly<Record<Language, Texts>>;
}

export interface Catalog {
  /** Published checklists, newest version of each. */
  current(id: 'individual' | 'workplace'): CatalogEntry;
  /** The very version a statement cites, or null if this app does not have it. */
  version(id: string, version: number): CatalogEntry | null;
  employers(): readonly LocalRules[];
  /** Help cards as written; helpFor() fits them to an employer. */
  help(): readonly HelpCard[];
}

export interface Photos {
  /** Decodes, turns upright, scales to a long side of at most 1600 px, re-encodes as JPEG: no metadata survives. */
  reencode(file: Blob): Promise<Result<{ jpeg: Uint8Array; width: number; height: number }, Problem>>;
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

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A random UUID. */
  next(): string;
  /** 128 random bits as hex. */
  salt(): string;
}

export interface Files {
  /** Offers the bytes as a download under a neutral name. */
  download(name: string, mediaType: string, bytes: Uint8Array): void;
  /** The device's share sheet, when it takes such files; false when it cannot or the user backed out. */
  share(name: string, mediaType: string, bytes: Uint8Array, text: string): Promise<boolean>;
  canShare(name: string, mediaType: string): boolean;
}

export interface Preferences {
  get(key: PreferenceKey): string | null;
  set(key: PreferenceKey, value: string): void;
}
/** Nothing personal is kept here: it is readable before any lock. */
export type PreferenceKey = 'language' | 'theme' | 'profile' | 'shortcuts';

export interface Ports {
  readonly records: Records;
  readonly drafts: Drafts;
  readonly draftPhotos: DraftPhotos;
  readonly profiles: Profiles;
  readonly identities: Identities;
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly packages: Packages;
  readonly documents: Documents;
  readonly catalog: Catalog;
  readonly photos: Photos;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly preferences: Preferences;
}
