// How much of a package is looked at before giving up, beside what bytes/limits.ts says of any file.
import { limits } from '../bytes/limits.ts';

/** The longest card or receipt, in bytes; a card that an organisation vouches for has some 3 KB. */
const note = 64 * 1024;

export const packageLimits = {
  /** All parts together when unpacked, in bytes. */
  unpacked: 150 * 1024 * 1024,
  /** Parts. A long round with six pictures at most of its risks has some 450. */
  parts: 600,
  /** The signed manifest as text; one that names 600 parts has some 150 KB. */
  cover: 512 * 1024,
  /** One part, by its kind. */
  part: {
    statements: limits.envelope,
    annexes: limits.annex,
    reports: limits.file,
    cards: note,
    receipts: note,
  },
  /** All statements together, in bytes: they are read on the page. */
  statements: 16 * 1024 * 1024,
  /** What all reports together carry of the statements, when each carries all of them, in bytes. */
  carried: 64 * 1024 * 1024,
  /** Keys a file is sealed to. */
  recipients: 20,
  /** Two to this power is the cost of one guess of a passphrase: some 3 s here. Our own is 15. */
  workFactor: 17,
  /** Opening or sealing, in milliseconds, before the worker is ended. */
  time: 120_000,
} as const;

/** A size as the problem `too-large` names it. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
