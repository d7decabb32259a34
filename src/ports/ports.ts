// Every interface to the outside. Adapters implement them; app/compose.ts alone knows which.
// What goes in and out of each stands in the file beside this one that its import names.
import type { Digest } from '../domain/chain/digest.ts';
import type { Checklist } from '../domain/checklist/checklist.ts';
import type { HelpCard } from '../domain/checklist/help.ts';
import type { Language } from '../domain/checklist/language.ts';
import type { LocalRules } from '../domain/checklist/localRules.ts';
import type { Texts } from '../domain/checklist/texts.ts';
import type { Problem } from '../domain/problems.ts';
import type { ReportModel } from '../domain/report/reportModel.ts';
import type { Result } from '../domain/result.ts';
import type { Codes } from './codes.ts';
import type { DraftPhotos, Drafts } from './drafts.ts';
import type { Files, Packages, RecoveryFiles, ShortForms } from './exchange.ts';
import type { Contacts, Identities, Profiles } from './people.ts';
import type { Records } from './records.ts';
import type { Signer } from './signing.ts';
import type { Verifier } from './verifying.ts';

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

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A random UUID. */
  next(): string;
  /** 128 random bits as hex. */
  salt(): string;
}

export interface Preferences {
  get(key: PreferenceKey): string | null;
  set(key: PreferenceKey, value: string): void;
}
/** Nothing personal is kept here: it is readable before any lock. */
export type PreferenceKey =
  | 'language'
  | 'theme'
  | 'profile'
  | 'shortcuts'
  | 'trust-lists'
  | 'recovery-declined';

export interface Ports {
  readonly records: Records;
  readonly drafts: Drafts;
  readonly draftPhotos: DraftPhotos;
  readonly profiles: Profiles;
  readonly identities: Identities;
  readonly contacts: Contacts;
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly packages: Packages;
  readonly recoveryFiles: RecoveryFiles;
  readonly shortForms: ShortForms;
  readonly documents: Documents;
  readonly catalog: Catalog;
  readonly photos: Photos;
  readonly codes: Codes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly preferences: Preferences;
}
