// The people who use this device, and their keys.
import type { Digest } from '../domain/chain/digest.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { Watch } from './watch.ts';

/** A person who uses this device. One person may hold several roles. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly mainWorkplace: string;
  readonly email: string;
  /** Id of the employer's local rules. */
  readonly employer: string;
  readonly demo: boolean;
}

export interface Profiles {
  readonly all: Watch<readonly Profile[]>;
  list(): Promise<readonly Profile[]>;
  save(profile: Profile): Promise<Result<null, Problem>>;
  remove(id: string): Promise<void>;
}

/** A person's signing key and certificate. The private key cannot be exported from the browser. */
export interface Identity {
  readonly profile: string;
  /** Name and unit as the certificate has them, without characters that nobody sees. The profile may change later; what is signed keeps these. */
  readonly name: string;
  readonly unit: string;
  readonly privateKey: CryptoKey;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly fingerprint: Digest;
}

export interface Identities {
  load(profile: string): Promise<Identity | null>;
  save(identity: Identity): Promise<Result<null, Problem>>;
}
