import type { Envelope } from '../domain/chain/link.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Authorities, LinkReport } from '../ports/verifying.ts';

/** What a verdict may take from its surroundings; the bytes decide everything else. */
export interface VerifyOptions {
  /** Whose certificates are trusted. Without them nobody's are. */
  readonly authorities?: Authorities;
  /** The present moment, to notice clocks that ran ahead. */
  readonly now?: Date;
  /** Opens a sealed package, when a passphrase or a key is at hand. */
  readonly openPackage?: (bytes: Uint8Array) => Promise<Result<PackageContent, Problem>>;
  /** Envelopes held against their signatures before, in these very surroundings: every report of a package carries them. */
  readonly judged?: Map<Envelope, Promise<LinkReport>>;
}
