import 'fake-indexeddb/auto';
import { serialize } from 'node:v8';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { aContact, anUnfinishedKey, aPair } from '../contracts/examples.ts';

async function aStorage() {
  const name = crypto.randomUUID();
  const opened = await openStorage({ blocked: () => {}, released: () => {} }, name);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return { storage: opened.value, rows: await new Dexie(name).open() };
}

/** Every row of every table, as bytes. A key that cannot be written out is the browser's to keep, and is left out. */
async function dumpOf(rows: Dexie): Promise<Buffer> {
  const tables = await Promise.all(rows.tables.map((table) => table.toArray()));
  return serialize(tables.map((table) => table.map(withoutBrowserKeys)));
}

function withoutBrowserKeys(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !(value instanceof CryptoKey)));
}

/** In which of its spellings something stands in a dump. */
function spellingsIn(dump: Buffer, bytes: Uint8Array): string[] {
  const encodings = ['hex', 'base64', 'base64url', 'latin1'] as const;
  const given = Buffer.from(bytes);
  const spelled = encodings.filter((encoding) => dump.includes(given.toString(encoding)));
  return dump.includes(given) ? ['bytes', ...spelled] : spelled;
}

describe('Keys at rest', () => {
  it('are found nowhere among the rows in the open', async () => {
    const { storage, rows } = await aStorage();
    const made = await aPair({ recovery: '2026-10-06T08:00:00.000Z' });
    const { signing, sealing } = made.secrets;
    // PKCS #8 of P-256: the secret scalar follows 36 octets that are the same for every key.
    const scalar = signing?.slice(36, 68) ?? new Uint8Array();
    await storage.identities.save(made);
    await storage.identities.update({ ...made.identity, retired: '2026-10-07T08:00:00.000Z' });
    await storage.contacts.save(aContact());
    await storage.identities.secrets(made.identity);
    const dump = await dumpOf(rows);
    expect(spellingsIn(dump, made.identity.certificate)).toEqual(['bytes', 'latin1']);
    for (const secret of [
      scalar,
      scalar.slice(-16),
      signing?.slice(-32) ?? scalar,
      sealing,
      sealing.slice(-16),
    ])
      expect(spellingsIn(dump, secret)).toEqual([]);
  });

  it('leave no key for the browser to keep but the one they are wrapped under', async () => {
    const { storage, rows } = await aStorage();
    await storage.identities.save(await aPair());
    const tables = await Promise.all(
      rows.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    const keys = tables.flatMap(([name, held]) =>
      held.flatMap((row) =>
        Object.values(row)
          .filter((value) => value instanceof CryptoKey)
          .map(() => name),
      ),
    );
    expect(keys).toEqual(['deviceKeys']);
  });

  it('do not open when one person’s are put in another’s place', async () => {
    const { storage, rows } = await aStorage();
    for (const profile of ['maja', 'karin']) await storage.identities.save(await aPair({ profile }));
    const place = ['karin', 'f'.repeat(64)];
    const [karins, majas] = await Promise.all(
      [place, ['maja', 'f'.repeat(64)]].map((at) => rows.table('keys').get(at)),
    );
    await rows.table('keys').put({ ...karins, wrapped: majas.wrapped });
    expect(await storage.identities.all('karin')).toEqual([]);
    expect(await storage.identities.secrets(karins)).toBeNull();
    await expect(storage.identities.load('karin')).rejects.toThrow('does not open');
    expect(await storage.identities.load('maja')).not.toBeNull();
  });

  it('that are broken keep none of the others from being used', async () => {
    const { storage, rows } = await aStorage();
    const retired = '2026-10-06T08:00:00.000Z';
    await storage.identities.save(await aPair());
    await storage.identities.save(await aPair({ fingerprint: 'e'.repeat(64), retired }));
    await rows.table('deviceKeys').clear();
    expect(await storage.identities.all('maja')).toEqual([]);
    await storage.identities.save(
      await aPair({ fingerprint: 'd'.repeat(64), since: '2026-10-07T08:00:00.000Z' }),
    );
    expect((await storage.identities.load('maja'))?.fingerprint).toBe('d'.repeat(64));
    expect(await storage.identities.all('maja')).toHaveLength(1);
  });

  it('of the first version, once completed, can still not be had in the open', async () => {
    const { storage, rows } = await aStorage();
    const left = await anUnfinishedKey();
    await rows.table('keys').add({ ...left, wrapped: null });
    const { identity, secrets } = await aPair(left);
    await storage.identities.save({ identity, secrets: { ...secrets, signing: null } });
    const held = await storage.identities.load('maja');
    expect(held?.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', held?.privateKey as CryptoKey)).rejects.toThrow();
    expect((await storage.identities.secrets(left))?.signing).toBeNull();
  });
});

describe('A contact that somebody has tampered with', () => {
  it.each([
    ['has a number that is none', { number: '123' }],
    ['has a recipient that is none', { recipient: 'age1x' }],
    ['says more than it may', { trusted: true }],
    ['was checked in no known way', { checked: { at: 'då', how: 'hearsay', note: '' } }],
  ])('is left out when it %s, and the others stay', async (_, tampered) => {
    const { storage, rows } = await aStorage();
    const other = aContact({ fingerprint: 'd'.repeat(64) });
    await storage.contacts.save(other);
    await rows.table('contacts').put({ ...aContact(), ...tampered });
    expect(await storage.contacts.list('maja')).toEqual([other]);
  });
});
