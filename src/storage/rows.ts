// The rows as they lie in the tables of the newest version. Envelopes and annexes are kept verbatim: what was signed
// is those very characters, and no upgrade may touch them.
import type { EntityTable, Table } from 'dexie';
import type { Annex } from '../domain/chain/annex.ts';
import type { Envelope } from '../domain/chain/link.ts';
import type { DraftPhoto } from '../ports/drafts.ts';
import type { Identity, Profile, UnfinishedIdentity } from '../ports/people.ts';
import type { HandOver, ReportFile, Seen } from '../ports/records.ts';
import type { Wrapped } from './keyWrap.ts';

interface OfAssessment {
  readonly assessment: string;
}
/** In the order rows came to this device. */
interface Placed {
  readonly position: number;
}

export interface AssessmentRow {
  readonly id: string;
  readonly profile: string;
  readonly demo: boolean;
}
export interface EnvelopeRow extends OfAssessment, Placed {
  readonly envelope: Envelope;
}
export interface AnnexRow extends OfAssessment, Annex {}
export interface ReportRow extends OfAssessment, Placed, ReportFile {}
/** Version 1 did not write who could open the package, nor its digest. */
export type HandOverRow = OfAssessment &
  Placed &
  Omit<HandOver, 'to' | 'package'> &
  Partial<Pick<HandOver, 'to' | 'package'>>;
export interface ReceiptRow extends OfAssessment, Placed {
  readonly receipt: string;
}

/** What is common to a draft. Its values are rows of their own, so that a small edit is a small write. */
export interface DraftRow extends OfAssessment {
  readonly step: string;
  readonly profile: string;
  readonly demo: boolean;
  readonly savedAt: string;
}
export interface DraftValueRow extends OfAssessment {
  readonly step: string;
  readonly path: string;
  readonly value: unknown;
}

/** A pair of keys, its secrets wrapped. */
export interface KeyRow extends Omit<Identity, 'privateKey' | 'sealingKey'> {
  readonly wrapped: Wrapped;
  /** Only of version 1, whose signing key cannot be exported and so is not among what is wrapped. */
  readonly privateKey: CryptoKey | null;
}
/** As version 1 left it. */
export interface UnfinishedKeyRow extends UnfinishedIdentity {
  readonly wrapped: null;
}
/** What keys are wrapped under. */
export interface DeviceKeyRow {
  readonly id: string;
  readonly key: CryptoKey;
}

export interface Tables {
  readonly assessments: EntityTable<AssessmentRow, 'id'>;
  readonly envelopes: Table<EnvelopeRow, [string, number]>;
  readonly annexes: Table<AnnexRow, [string, string]>;
  readonly reports: Table<ReportRow, [string, string]>;
  readonly handOvers: Table<HandOverRow, [string, number]>;
  readonly drafts: Table<DraftRow, [string, string]>;
  readonly draftValues: Table<DraftValueRow, [string, string, string]>;
  readonly draftPhotos: EntityTable<DraftPhoto, 'id'>;
  readonly profiles: EntityTable<Profile, 'id'>;
  readonly keys: Table<KeyRow | UnfinishedKeyRow, [string, string]>;
  /** Read as anything: see contactStore. */
  readonly contacts: Table<unknown, [string, string]>;
  readonly receipts: Table<ReceiptRow, [string, number]>;
  readonly seen: EntityTable<Seen, 'assessment'>;
  readonly deviceKeys: EntityTable<DeviceKeyRow, 'id'>;
}
