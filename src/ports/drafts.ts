// Drafts: private, mutable, saved value by value.
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { Watch } from './watch.ts';

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
