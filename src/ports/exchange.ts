// Handing over: sealed packages, and the ways files leave the device.
import type { Annex } from '../domain/chain/annex.ts';
import type { Envelope } from '../domain/chain/link.ts';
import type { Manifest } from '../domain/notes/manifest.ts';
import type { Recipient } from '../domain/people/recipient.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { Identity, KeySecrets, Profile } from './people.ts';
import type { ReportFile } from './records.ts';

/** What a package holds, before sealing and after opening. Nothing in it has been verified by opening it. */
export interface PackageContent {
  /** The signed manifest (a note), verbatim, and what it says. Opening holds every part against it, not its signature. */
  readonly cover: string;
  readonly manifest: Manifest;
  readonly envelopes: readonly Envelope[];
  readonly annexes: readonly Annex[];
  readonly reports: readonly Omit<ReportFile, 'digest'>[];
  /** Identity cards (notes). */
  readonly cards: readonly string[];
  /** Receipts (notes). */
  readonly receipts: readonly string[];
}

/** The parts of a package before there is a manifest, each with the path and digest it will have there. */
export type PackageParts = Omit<PackageContent, 'cover' | 'manifest'>;
export type PartsList = Pick<Manifest, 'statements' | 'annexes' | 'reports' | 'cards' | 'receipts'>;

/** What locks a package: the receivers' sealing keys, or a passphrase told another way. */
export type Lock = { readonly recipients: readonly Recipient[] } | { readonly passphrase: string };
export type Unlock = { readonly sealingKeys: readonly CryptoKey[] } | { readonly passphrase: string };

export interface Packages {
  /** Paths, sizes and digests of the parts, as the manifest names them. */
  list(parts: PackageParts): Promise<PartsList>;
  seal(content: PackageContent, lock: Lock): Promise<Result<Uint8Array, Problem>>;
  /** Problems: `too-large`, `not-our-file`, `older-format`, `newer-than-this-app`, `wrong-passphrase`, `not-addressed-to-you`, `damaged`. */
  open(bytes: Uint8Array, unlock: Unlock): Promise<Result<PackageContent, Problem>>;
  /** How a file is locked, by its first bytes; null when it is no sealed file. */
  lockOf(bytes: Uint8Array): 'passphrase' | 'keys' | null;
  /** Six Swedish words that are easy to read aloud and hard to guess (84 bits). */
  suggestPassphrase(): string;
  /** A neutral name without people or places in it. */
  suggestFileName(kind?: 'package' | 'card' | 'recovery' | 'revocation'): string;
}

/** Everything that makes a person the same person on another device. */
export interface RecoveryContent {
  readonly profile: Omit<Profile, 'id' | 'demo'>;
  /** The pair in use first. */
  readonly keys: readonly (Pick<
    Identity,
    'name' | 'unit' | 'certificate' | 'card' | 'revocation' | 'since' | 'retired' | 'revoked'
  > &
    KeySecrets)[];
}

/** Recovery files: an age file under a code of 26 characters (Crockford base32, 125 bits and a check character). */
export interface RecoveryFiles {
  newCode(): string;
  /** The code as it is sealed under, however it was typed; null when it cannot be one (length, letters, check character). */
  readCode(typed: string): string | null;
  seal(content: RecoveryContent, code: string): Promise<Result<Uint8Array, Problem>>;
  /** Problems: `not-our-file`, `wrong-code`, `damaged`, `newer-than-this-app`, `too-large`. */
  open(bytes: Uint8Array, code: string): Promise<Result<RecoveryContent, Problem>>;
  /** The sealing secret as the age program reads it (`AGE-SECRET-KEY-1…`), with a comment on whose it is. */
  ageIdentityFile(secrets: KeySecrets, name: string): Promise<string>;
}

/** Cards and invitations made short enough for a link or a QR code. */
export interface ShortForms {
  /** A card, short; null when it is no card of the form this program makes. */
  ofCard(card: string): Promise<string | null>;
  /** The card again, character by character; null when the text is no short card. Its signature is still to be checked. */
  toCard(short: string): Promise<string | null>;
  ofInvitation(invitation: string, cards: readonly string[]): Promise<string | null>;
  toInvitation(
    short: string,
  ): Promise<{ readonly invitation: string; readonly cards: readonly string[] } | null>;
}

export interface Files {
  /** Offers the bytes as a download under a neutral name. */
  download(name: string, mediaType: string, bytes: Uint8Array): void;
  /** The device's share sheet, when it takes such files; false when it cannot or the user backed out. */
  share(name: string, mediaType: string, bytes: Uint8Array, text: string): Promise<boolean>;
  canShare(name: string, mediaType: string): boolean;
  /** The share sheet with a link; false when the user backed out or there is none. */
  shareLink(url: string, text: string): Promise<boolean>;
  canShareLink(): boolean;
}
