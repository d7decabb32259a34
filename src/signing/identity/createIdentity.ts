// A person's key on this device. The private key is made non-extractable: it can sign here and go nowhere.
import { certificateName } from '../../bytes/certificateName.ts';
import { sha256Hex } from '../../bytes/digest.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import { keyAlgorithm } from '../der/algorithms.ts';
import { selfSignedCertificate } from './certificate.ts';

/**
 * A new key pair with a self-signed certificate for the profile's name and unit. Nothing is stored.
 * @param at now; nothing dated more than an hour earlier can be signed with it.
 */
export async function createIdentity(profile: Profile, at: Date): Promise<Identity> {
  const pair = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const subject = { name: profile.name, unit: profile.unit, personId: crypto.randomUUID() };
  return {
    profile: profile.id,
    name: certificateName(profile.name),
    unit: certificateName(profile.unit),
    privateKey: pair.privateKey,
    certificate: await selfSignedCertificate(subject, spki, pair.privateKey, at),
    fingerprint: await sha256Hex(spki),
  };
}
