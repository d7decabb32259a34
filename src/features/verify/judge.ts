import type { VerifiedFile } from '../../actions/verifyFile.ts';
import type { KnownKeys } from '../../domain/people/keyStanding.ts';

/** How a package is locked. */
export type LockKind = 'passphrase' | 'keys';

/** Who judges the files: the app, with all that is known on the device, or the file that stands alone and knows nobody. */
export interface Judge {
  /** By the first bytes; null for what is no package. */
  lockOf(bytes: Uint8Array): LockKind | null;
  /** The locks whose key a person must bring. A package under another lock opens by itself, or not at all. */
  readonly asksFor: readonly LockKind[];
  /** @param secret What the person brought: the passphrase, or the text of an age identity file. */
  judge(bytes: Uint8Array, secret: string | null): Promise<VerifiedFile>;
  readonly known: KnownKeys;
  now(): Date;
}
