// The record: what is appended and never changed.
import type { Annex } from '../domain/chain/annex.ts';
import type { Digest } from '../domain/chain/digest.ts';
import type { Envelope } from '../domain/chain/link.ts';
import type { Contact } from '../domain/people/contact.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { DraftKey } from './drafts.ts';
import type { Watch } from './watch.ts';

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
  /** Who could open it; `fingerprint` is null where a passphrase was told instead. */
  readonly to: readonly { readonly name: string; readonly fingerprint: Digest | null }[];
  /** SHA-256 of the package's cover: what a receipt names. Null for what was handed over in the first format. */
  readonly package: Digest | null;
}

/** The newest this device has seen of an assessment. Kept when the assessment is deleted, so that an older file is known for one. */
export interface Seen {
  readonly assessment: string;
  readonly heads: readonly Digest[];
  readonly seq: number;
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
  /** Receipts (notes), one's own and others'. */
  readonly receipts: readonly string[];
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
  readonly receipts?: readonly string[];
  /** Contacts as they are after it: one is put in the place of the one before. */
  readonly contacts?: readonly Contact[];
  /** The newest seen, put in the place of what was seen before. */
  readonly seen?: Omit<Seen, 'assessment'>;
}

export interface Records {
  /** Outlines only: a manager's device may hold hundreds of megabytes of pictures. */
  readonly all: Watch<readonly AssessmentOutline[]>;
  one(id: string): Watch<StoredAssessment | null>;
  load(id: string): Promise<StoredAssessment | null>;
  commit(change: RecordChange): Promise<Result<null, Problem>>;
  /** Removes an assessment with all that belongs to it; what was seen of it stays. */
  remove(id: string): Promise<void>;
  seen(id: string): Promise<Seen | null>;
}
