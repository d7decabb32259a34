import 'fake-indexeddb/auto';
import { Decrypter, Encrypter } from 'age-encryption';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { base64ToBytes } from '../../src/bytes/base64.ts';
import type { Identity } from '../../src/ports/people.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { newestVersion } from '../../src/storage/versions.ts';
import { restoreDatabase, type SavedDatabase } from '../support/savedDatabase.ts';
import v1 from './fixtures/v1.json';
import v2 from './fixtures/v2.json';

const events = { blocked: () => {}, released: () => {} };
const saved: readonly SavedDatabase[] = [v1, v2];
const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
const round = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01';
const profile = '5d1b8c52-7c3a-4c0e-8a55-1f0f2f6d2a07';

it('has a saved database of every released version', () => {
  expect(saved.map(({ version }) => version)).toEqual(
    Array.from({ length: newestVersion }, (_, i) => (i + 1) * 10),
  );
});

describe.each(saved)('A database left by version $version', (left) => {
  it('opens, and its envelopes and annexes are the same characters as before', async () => {
    const { storage } = await openLeft(left);
    const held = await storage.records.load(round);
    expect(held?.envelopes).toEqual([
      'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjF9.c2lnbmF0dXJl',
      'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjJ9.c2lnbmF0dXJl',
    ]);
    const json = '{ "kind":"answer",  "comment":"v\\u00e4rk i nacken, ä" }';
    expect(held?.annexes).toEqual([{ id: '7f9c2ba4-0000-4000-8000-00000000000a', json }]);
    expect(held?.reports[0]?.bytes).toEqual(new TextEncoder().encode('%PDF-1.7'));
    expect(held?.handOvers[0]).toEqual({
      ...{ at: '2026-10-05T09:00:00.000Z', role: 'manager', heads: ['3'.repeat(64)] },
      ...{ to: [], package: null },
    });
  });

  it('gives back drafts, pictures and profiles', async () => {
    const { storage } = await openLeft(left);
    const draft = await storage.drafts.load({ assessment: round, step: 'manager-review' });
    const rating = { likelihood: 2, consequence: 3, note: 'Stolen går inte att höja.' };
    expect(draft).toMatchObject({ profile, values: { 'ratings.I-ST-01': rating } });
    const photo = await storage.draftPhotos.load('7f9c2ba4-0000-4000-8000-000000000001');
    expect(photo?.jpeg).toEqual(new Uint8Array([255, 216, 255, 224]));
    expect((await storage.profiles.list())[0]?.name).toBe('Karin Öberg');
  });

  it('gives back the key of the first version, which still signs', async () => {
    const { storage, publicKey } = await openLeft(left);
    const { identities } = storage;
    const keys = [await identities.unfinished(profile), ...(await identities.all(profile))];
    const first = keys.find((key) => key?.fingerprint === '4'.repeat(64));
    expect(first).toMatchObject({ profile, name: 'Karin Öberg', unit: 'Ekonomi' });
    expect(first?.certificate).toEqual(new Uint8Array([48, 3, 2, 1, 1]));
    expect(first && (await signs(first.privateKey, publicKey))).toBe(true);
  });
});

describe('A database left by version 20', () => {
  const newest = '6'.repeat(64);

  it('gives back a pair of keys that signs and opens what is sealed to it', async () => {
    const { storage } = await openLeft(v2);
    const held = await storage.identities.load(profile);
    if (held?.fingerprint !== newest) throw new Error('Another key is in use');
    const spki = new Uint8Array(base64ToBytes(held.publicKey) ?? []);
    const publicKey = await crypto.subtle.importKey('spki', spki, p256, true, ['verify']);
    expect(await signs(held.privateKey, publicKey)).toBe(true);
    expect(await opensWhatIsSealedToIt(held)).toBe(true);
  });

  it('gives back earlier keys after the one in use, and those that were never completed', async () => {
    const { storage } = await openLeft(v2);
    const all = await storage.identities.all(profile);
    expect(all.map(({ fingerprint }) => fingerprint)).toEqual([newest, '4'.repeat(64)]);
    const [, earlier] = all;
    expect(earlier && (await opensWhatIsSealedToIt(earlier))).toBe(true);
    expect(earlier && (await storage.identities.secrets(earlier))?.signing).toBeNull();
    const daniel = '5d1b8c52-7c3a-4c0e-8a55-1f0f2f6d2a08';
    expect((await storage.identities.unfinished(daniel))?.fingerprint).toBe('5'.repeat(64));
  });

  it('gives back contacts, receipts, whom things were handed to and what was seen', async () => {
    const { storage } = await openLeft(v2);
    const [contact] = await storage.contacts.list(profile);
    expect(contact).toMatchObject({ name: 'Maja Lindqvist', fingerprint: '7'.repeat(64), times: 2 });
    const held = await storage.records.load(round);
    expect(held?.receipts).toEqual(['eyJhbGciOiJFUzI1NiJ9.eyJ2IjoxfQ.c2lnbmF0dXJl']);
    expect(held?.handOvers[1]).toMatchObject({
      to: [{ name: 'Maja Lindqvist', fingerprint: '7'.repeat(64) }],
      package: '8'.repeat(64),
    });
    const seen = { assessment: round, heads: ['3'.repeat(64)], seq: 2 };
    expect(await storage.records.seen(round)).toEqual(seen);
  });
});

it('lays a new database out as the newest saved one is', async () => {
  const name = crypto.randomUUID();
  const opened = await openDatabase(name, events);
  if (!opened.ok) throw new Error('It did not open');
  opened.value.close();
  const seen = await new Dexie(name).open();
  const layout = seen.tables.map(({ name: table, schema }) => ({
    ...{ name: table, keyPath: schema.primKey.keyPath },
    indexes: schema.indexes.map((index) => index.name),
  }));
  const newest = saved.at(-1)?.stores.map(({ rows: _, ...store }) => store) ?? [];
  expect(layout.sort(byName)).toEqual([...newest].sort(byName));
});

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}

async function openLeft(left: SavedDatabase) {
  const name = crypto.randomUUID();
  const keys = await crypto.subtle.generateKey(p256, false, ['sign', 'verify']);
  await restoreDatabase(name, left, keys.privateKey);
  const opened = await openStorage(events, name);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return { storage: opened.value, publicKey: keys.publicKey };
}

/** Whether the private key signs what the public key takes for its own. */
async function signs(privateKey: CryptoKey, publicKey: CryptoKey): Promise<boolean> {
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  const said = new TextEncoder().encode('Godtar planen.');
  return crypto.subtle.verify(how, publicKey, await crypto.subtle.sign(how, privateKey, said), said);
}

async function opensWhatIsSealedToIt({ recipient, sealingKey }: Identity): Promise<boolean> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(sealingKey);
  return (await decrypter.decrypt(await encrypter.encrypt('kvittens'), 'text')) === 'kvittens';
}
