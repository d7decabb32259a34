// Rows to store. Storage does not look into them, so they need not be signed.
import type { Contact } from '../../src/domain/people/contact.ts';
import type { Draft, DraftPhoto } from '../../src/ports/drafts.ts';
import type { NewIdentity, Profile, UnfinishedIdentity } from '../../src/ports/people.ts';
import type { RecordChange, ReportFile } from '../../src/ports/records.ts';

export const round = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01';
export const otherRound = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a02';

export function aChange(change: Partial<RecordChange> = {}): RecordChange {
  return {
    ...{ id: round, profile: 'maja', demo: false, expectedLength: 0, settledDraft: null },
    ...{ envelopes: ['eyJh.e30.c2ln'], annexes: [], reports: [], handOvers: [] },
    ...change,
  };
}

export function aReport(report: Partial<ReportFile> = {}): ReportFile {
  const digest = 'd'.repeat(64);
  const bytes = new TextEncoder().encode('%PDF-1.7 å');
  return { digest, kind: 'assessment', statement: 'e'.repeat(64), bytes, ...report };
}

export function aDraft(values: Draft['values'], draft: Partial<Draft> = {}): Draft {
  const key = { assessment: round, step: 'self-assessment' };
  return { key, profile: 'maja', demo: false, savedAt: '2026-10-05T08:00:00.000Z', values, ...draft };
}

export function aPhoto(photo: Partial<DraftPhoto> = {}): DraftPhoto {
  const jpeg = new Uint8Array([255, 216, 255, 224]);
  return {
    id: '7f9c2ba4-0000-4000-8000-000000000001',
    assessment: round,
    jpeg,
    width: 1600,
    height: 1200,
    ...photo,
  };
}

export function aProfile(profile: Partial<Profile> = {}): Profile {
  return {
    ...{
      id: 'maja',
      name: 'Maja Lindqvist',
      roles: ['employee'],
      unit: 'Ekonomi',
      mainWorkplace: 'Norrsund',
    },
    ...{ email: '', employer: 'region-norrsund', demo: false },
    ...profile,
  };
}

export function aContact(contact: Partial<Contact> = {}): Contact {
  return {
    ...{
      profile: 'maja',
      fingerprint: 'c'.repeat(64),
      name: 'Karin Öberg',
      unit: 'Ekonomi',
      roles: ['manager'],
    },
    ...{
      publicKey: 'MFkw',
      recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
      number: '0'.repeat(30),
      card: 'a.card.x',
    },
    ...{ firstSeen: '2026-10-05T08:00:00.000Z', lastSeen: '2026-10-06T08:00:00.000Z', times: 1 },
    ...{ checked: null, vouchedBy: null, replacedBy: null, namesakes: [], revoked: null, demo: false },
    ...contact,
  };
}

/** A pair of real keys, for use and in the open, as the signer makes them. */
export async function aPair(identity: Partial<NewIdentity['identity']> = {}): Promise<NewIdentity> {
  const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const made = await crypto.subtle.generateKey(p256, true, ['sign', 'verify']);
  const sealing = (await crypto.subtle.generateKey({ name: 'X25519' }, true, [
    'deriveBits',
  ])) as CryptoKeyPair;
  const signingBytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.privateKey));
  const sealingBytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', sealing.privateKey));
  return {
    identity: {
      ...{ profile: 'maja', name: 'Maja Lindqvist', unit: 'Ekonomi', fingerprint: 'f'.repeat(64) },
      privateKey: await crypto.subtle.importKey('pkcs8', signingBytes, p256, false, ['sign']),
      sealingKey: await crypto.subtle.importKey('pkcs8', sealingBytes, 'X25519', false, ['deriveBits']),
      certificate: new Uint8Array([48, 3, 2, 1, 1]),
      ...{
        publicKey: 'MFkw',
        recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
        card: 'a.card.x',
        revocation: 'a.revocation.x',
      },
      ...{ since: '2026-10-05T08:00:00.000Z', retired: null, revoked: null, recovery: null },
      ...identity,
    },
    secrets: { signing: signingBytes, sealing: sealingBytes.slice(-32) },
  };
}

/** A key as the first version made them: not to be exported, and without one to seal to. */
export async function anUnfinishedKey(key: Partial<UnfinishedIdentity> = {}): Promise<UnfinishedIdentity> {
  const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey } = await crypto.subtle.generateKey(p256, false, ['sign', 'verify']);
  const certificate = new Uint8Array([48, 3, 2, 1, 1]);
  const shown = { profile: 'maja', name: 'Maja Lindqvist', unit: 'Ekonomi', fingerprint: 'f'.repeat(64) };
  return { ...shown, privateKey, certificate, ...key };
}
