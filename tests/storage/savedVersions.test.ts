import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { newestVersion } from '../../src/storage/versions.ts';
import { restoreDatabase, type SavedDatabase } from '../support/savedDatabase.ts';
import v1 from './fixtures/v1.json';

const events = { blocked: () => {}, released: () => {} };
const saved: readonly SavedDatabase[] = [v1];
const round = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01';
const profile = '5d1b8c52-7c3a-4c0e-8a55-1f0f2f6d2a07';

it('has a saved database of every released version', () => {
  expect(saved.map(({ version }) => version)).toEqual(
    Array.from({ length: newestVersion }, (_, i) => (i + 1) * 10),
  );
});

describe.each(saved)('A database left by version $version', (left) => {
  it('opens, and its envelopes and annexes are the same characters as before', async () => {
    const storage = await openLeft(left);
    const held = await storage.records.load(round);
    expect(held?.envelopes).toEqual([
      'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjF9.c2lnbmF0dXJl',
      'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjJ9.c2lnbmF0dXJl',
    ]);
    const json = '{ "kind":"answer",  "comment":"v\\u00e4rk i nacken, ä" }';
    expect(held?.annexes).toEqual([{ id: '7f9c2ba4-0000-4000-8000-00000000000a', json }]);
    expect(held?.reports[0]?.bytes).toEqual(new TextEncoder().encode('%PDF-1.7'));
    expect(held?.handOvers[0]?.role).toBe('manager');
  });

  it('gives back drafts, pictures, profiles and keys', async () => {
    const storage = await openLeft(left);
    const draft = await storage.drafts.load({ assessment: round, step: 'manager-review' });
    const rating = { likelihood: 2, consequence: 3, note: 'Stolen går inte att höja.' };
    expect(draft).toMatchObject({ profile, values: { 'ratings.I-ST-01': rating } });
    const photo = await storage.draftPhotos.load('7f9c2ba4-0000-4000-8000-000000000001');
    expect(photo?.jpeg).toEqual(new Uint8Array([255, 216, 255, 224]));
    expect((await storage.profiles.list())[0]?.name).toBe('Karin Öberg');
    expect((await storage.identities.load(profile))?.privateKey.type).toBe('private');
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
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  await restoreDatabase(name, left, keys.privateKey);
  const opened = await openStorage(events, name);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return opened.value;
}
