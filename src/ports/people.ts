// The people who use this device, and their keys.
import type { Digest } from '../domain/chain/digest.ts';
import type { Contact } from '../domain/people/contact.ts';
import type { Recipient } from '../domain/people/recipient.ts';
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

/**
 * One pair of keys of a person: one that signs, one that others seal to. A person has one in use and may have earlier
 * ones, which finish the rounds they began and open what was sealed to them. No private key can be exported from here.
 */
export interface Identity {
  readonly profile: string;
  /** Name and unit as the certificate has them, without characters that nobody sees. The profile may change later; what is signed keeps these. */
  readonly name: string;
  readonly unit: string;
  readonly privateKey: CryptoKey;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly fingerprint: Digest;
  /** SubjectPublicKeyInfo DER, base64. */
  readonly publicKey: string;
  /** X25519, for opening what is sealed to `recipient`. */
  readonly sealingKey: CryptoKey;
  readonly recipient: Recipient;
  /** The identity card (a note), ready to be given away. */
  readonly card: string;
  /** Made together with the key, for the day it is lost (a note). */
  readonly revocation: string;
  readonly since: string;
  /** When a later key took its place. */
  readonly retired: string | null;
  /** When it was revoked; it signs no more. */
  readonly revoked: string | null;
  /** When its recovery file was made and the code typed back. */
  readonly recovery: string | null;
}

/** Private keys in the open: only on their way into storage, into a recovery file, or out to the age program. */
export interface KeySecrets {
  /** PKCS #8, DER. Null for a key made before keys could be kept in a recovery file. */
  readonly signing: Uint8Array | null;
  /** The X25519 secret, 32 octets. */
  readonly sealing: Uint8Array;
}

/** A key of the first version, which signs but cannot be sealed to yet. */
export type UnfinishedIdentity = Pick<
  Identity,
  'profile' | 'name' | 'unit' | 'privateKey' | 'certificate' | 'fingerprint'
>;

export interface NewIdentity {
  readonly identity: Identity;
  readonly secrets: KeySecrets;
}

export interface Identities {
  /** The pair in use: the latest that is neither retired nor revoked. */
  load(profile: string): Promise<Identity | null>;
  /** A key of the first version; `load` and `all` leave it out until `save` has completed it. */
  unfinished(profile: string): Promise<UnfinishedIdentity | null>;
  /** Every pair, the one in use first, then the latest retired. A pair whose keys no longer open is left out. */
  all(profile: string): Promise<readonly Identity[]>;
  /** Adds a pair, or completes one that is there: keys are wrapped before they are written. A whole pair stays as it is. */
  save(identity: NewIdentity): Promise<Result<null, Problem>>;
  /** Changes what may change: certificate, name, unit, card, retired, revoked, recovery. The keys stay, and out of use stays out. */
  update(identity: Identity): Promise<Result<null, Problem>>;
  /** The private keys in the open. The bytes are the caller's, to be overwritten when used. */
  secrets(identity: Pick<Identity, 'profile' | 'fingerprint'>): Promise<KeySecrets | null>;
}

/** Others' keys, by the profile that knows them. */
export interface Contacts {
  of(profile: string): Watch<readonly Contact[]>;
  list(profile: string): Promise<readonly Contact[]>;
  /** Puts it in the place of the one before; a revocation that is there stays. */
  save(contact: Contact): Promise<Result<null, Problem>>;
  remove(profile: string, fingerprint: Digest): Promise<void>;
}
