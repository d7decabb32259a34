// Handing over: sealed packages, and the ways files leave the device.
import type { Annex } from '../domain/chain/annex.ts';
import type { Envelope } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { ReportFile } from './records.ts';

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

export interface Files {
  /** Offers the bytes as a download under a neutral name. */
  download(name: string, mediaType: string, bytes: Uint8Array): void;
  /** The device's share sheet, when it takes such files; false when it cannot or the user backed out. */
  share(name: string, mediaType: string, bytes: Uint8Array, text: string): Promise<boolean>;
  canShare(name: string, mediaType: string): boolean;
}
