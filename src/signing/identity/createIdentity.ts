// A person's keys on this device: one that signs, one that others seal to. Both are extractable in memory only while
// they are made; what is used can be taken out by nobody, and the secrets are handed on to be wrapped and kept.
import type { Identity, NewIdentity, Profile, UnfinishedIdentity } from '../../ports/people.ts';
import { signNote } from '../note/signNote.ts';
import { newCard, vouchOf } from './card.ts';
import { selfSignedCertificate } from './certificate.ts';
import { certificateHolder } from './certificateHolder.ts';
import { newSealingSecret, sealingKeyOf } from './sealingKey.ts';
import { newSigningKey } from './signingKey.ts';

/**
 * New keys with a self-signed certificate for the profile's name and unit, a card and a revocation note. Nothing is
 * stored.
 * @param at now; nothing dated more than an hour earlier can be signed with the key.
 * @param replaces the earlier pair, whose key vouches for this one in the card.
 * @throws RangeError when the name has no visible character, ZodError when the profile has no role.
 */
export async function createIdentity(profile: Profile, at: Date, replaces?: Identity): Promise<NewIdentity> {
  const { privateKey, spki, secret } = await newSigningKey();
  const subject = { name: profile.name, unit: profile.unit, personId: crypto.randomUUID() };
  const certificate = await selfSignedCertificate(subject, spki, privateKey, at);
  return withSealingKey({ profile, privateKey, certificate, secret, at, replaces });
}

/** A key of the first version with what it lacks. Its secret cannot be had any more, so no recovery file can hold it. */
export function completeIdentity(
  { privateKey, certificate }: UnfinishedIdentity,
  profile: Profile,
  at: Date,
): Promise<NewIdentity> {
  return withSealingKey({ profile, privateKey, certificate, secret: null, at, replaces: undefined });
}

interface SigningHalf {
  readonly profile: Profile;
  readonly privateKey: CryptoKey;
  readonly certificate: Uint8Array;
  readonly secret: Uint8Array | null;
  readonly at: Date;
  readonly replaces: Identity | undefined;
}

async function withSealingKey(half: SigningHalf): Promise<NewIdentity> {
  const { profile, privateKey, certificate, secret, at, replaces } = half;
  const sealing = await newSealingSecret();
  const { key: sealingKey, recipient } = await sealingKeyOf(sealing);
  const keys = { privateKey, certificate, sealingKey, recipient, ...(await certificateHolder(certificate)) };
  const since = at.toISOString();
  const vouch = replaces === undefined ? null : await vouchOf(replaces, keys);
  const identity: Identity = {
    ...keys,
    profile: profile.id,
    card: await newCard(keys, profile, at, vouch),
    revocation: await signNote('revocation', { v: 1, fingerprint: keys.fingerprint, at: since }, keys),
    since,
    retired: null,
    revoked: null,
    recovery: null,
  };
  return { identity, secrets: { signing: secret, sealing } };
}
