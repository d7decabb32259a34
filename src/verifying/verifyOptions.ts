import type { Fingerprint } from '../domain/chain/digest.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { VerdictSigner } from '../ports/verifying.ts';

/** What a verdict may take from its surroundings; the bytes decide everything else. */
export interface VerifyOptions {
  /** How well the key is known here. Without it every key is `unknown`. */
  readonly trust?: (fingerprint: Fingerprint, name: string) => VerdictSigner['trust'];
  /** The present moment, to notice clocks that ran ahead. */
  readonly now?: Date;
  /** Opens a sealed package, when a passphrase is at hand. */
  readonly openPackage?: (bytes: Uint8Array) => Promise<Result<PackageContent, Problem>>;
}
