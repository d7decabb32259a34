// Packages for tests: our own, and hostile ones that our own sealing would never make.
import { Encrypter } from 'age-encryption';
import { type Zippable, zipSync } from 'fflate';
import { bytesToBase64Url } from '../../src/bytes/base64.ts';
import type { Manifest } from '../../src/domain/notes/manifest.ts';
import type { Problem } from '../../src/domain/problems.ts';
import type { Result } from '../../src/domain/result.ts';
import { listParts } from '../../src/exchange/packageParts.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { Lock, PackageContent, PackageParts } from '../../src/ports/exchange.ts';
import type { NewIdentity, Profile } from '../../src/ports/people.ts';
import { createIdentity } from '../../src/signing/identity/createIdentity.ts';
import { signNote } from '../../src/signing/note/signNote.ts';

/** Enough to be scrypt at all: these tests are about everything else. */
export const cheap = 1;
export const passphrase = 'granstuga-molnkaka-stenbro-honungspade-ullvante-tegelkamin';
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const moment = '2026-10-05T08:00:00.000Z';

const annexIds = ['7f9c2ba4-0000-4000-8000-00000000000a', '1f9c2ba4-0000-4000-8000-00000000000b'] as const;

export function aProfile(change: Partial<Profile> = {}): Profile {
  return {
    id: 'maja',
    name: 'Maja Lindqvist',
    roles: ['employee'],
    unit: 'Region Norrsund, Digital vård',
    mainWorkplace: 'Norrsunds sjukhus',
    email: 'maja.lindqvist@example.org',
    employer: 'region-norrsund',
    demo: false,
    ...change,
  };
}

const known = new Map<string, Promise<NewIdentity>>();

/** The same keys for a name all through a test file. */
export function identityOf(profile = aProfile()): Promise<NewIdentity> {
  const made = known.get(profile.name) ?? createIdentity(profile, new Date(moment));
  known.set(profile.name, made);
  return made;
}

export function aManager(): Promise<NewIdentity> {
  return identityOf(aProfile({ id: 'karin', name: 'Karin Öberg', roles: ['manager'] }));
}

export function aRepresentative(): Promise<NewIdentity> {
  return identityOf(aProfile({ id: 'daniel', name: 'Daniel Ekström', roles: ['safetyRepresentative'] }));
}

async function someParts(change: Partial<PackageParts> = {}): Promise<PackageParts> {
  const { identity } = await identityOf();
  return {
    envelopes: ['eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjJ9.c2ln', 'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjF9.c2ln'],
    annexes: [
      { id: annexIds[0], json: '{"kind": "answer",  "comment":"v\\u00e4rk, ä 🪑"}' },
      { id: annexIds[1], json: '\ufeff{"kind":"photo"}\n' },
    ],
    reports: [
      { kind: 'self-assessment', statement: 'b'.repeat(64), bytes: utf8('%PDF-1.7 ett') },
      { kind: 'assessment', statement: 'd'.repeat(64), bytes: new Uint8Array([0, 255, 80, 75, 3, 4]) },
    ],
    cards: [identity.card],
    receipts: ['eyJhbGciOiJFUzI1NiJ9.e30.c2ln'],
    ...change,
  };
}

async function manifestFor(parts: PackageParts): Promise<Manifest> {
  const manager = await aManager();
  return {
    format: 'distansrond-package',
    v: 2,
    assessment: '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01',
    from: { role: 'employee' },
    to: [{ name: 'Karin Öberg', role: 'manager', fingerprint: manager.identity.fingerprint }],
    at: moment,
    ...(await listParts(parts)),
  };
}

/** A package as its sender signs it. */
export async function aPackage(change: Partial<PackageParts> = {}): Promise<PackageContent> {
  const parts = await someParts(change);
  const manifest = await manifestFor(parts);
  const { identity } = await identityOf();
  return { ...parts, manifest, cover: await signNote('manifest', manifest, identity) };
}

export async function sealedBytes(
  content?: PackageContent,
  lock: Lock = { passphrase },
): Promise<Uint8Array> {
  return givenBy(await sealPackage(content ?? (await aPackage()), lock, cheap));
}

export function givenBy<T>(outcome: Result<T, Problem>): T {
  if (!outcome.ok) throw new Error(outcome.problems[0].problem);
  return outcome.value;
}

/** Any bytes under the same seal. */
export async function underSeal(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(cheap);
  return encrypter.encrypt(bytes);
}

/** Any parts under the same seal. */
export function zipUnderSeal(parts: Zippable): Promise<Uint8Array> {
  return underSeal(zipSync(parts));
}

export const statementText = 'YQ.Yg.Yw';

/** The manifest of a package that holds `statements/001.jws` with `YQ.Yg.Yw` and nothing else. */
export async function smallManifest(): Promise<Manifest> {
  const nothing = { annexes: [], reports: [], cards: [], receipts: [] };
  return manifestFor({ ...nothing, envelopes: [statementText] });
}

/** A cover whose signature is none: opening does not judge it. */
export function coverWith(payload: unknown): Uint8Array {
  const json = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return utf8(
    ['{"alg":"ES256"}', json, 'no signature'].map((part) => bytesToBase64Url(utf8(part))).join('.'),
  );
}

export function flipped(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ bits;
  return changed;
}
