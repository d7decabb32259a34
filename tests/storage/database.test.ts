import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { attempt } from '../../src/storage/attempt.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { Refusal } from '../../src/storage/refusal.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { newestVersion } from '../../src/storage/versions.ts';
import { aChange, aProfile, round } from '../contracts/examples.ts';

const quiet = { blocked: () => {}, released: () => {} };

/** A database as a newer program would leave it: higher version, a table we do not know, one of ours gone. */
async function aNewerDatabase(name: string): Promise<void> {
  const newer = new Dexie(name);
  newer.version(newestVersion + 1).stores({ profiles: 'id', reminders: 'id' });
  await newer.open();
  await newer.table('profiles').add(aProfile());
  newer.close();
}

async function opened(name: string = crypto.randomUUID(), events = quiet): Promise<Database> {
  const result = await openDatabase(name, events);
  if (!result.ok) throw new Error(result.problems[0].problem);
  return result.value;
}

describe('A database of a newer program', () => {
  it('is refused and left as it is', async () => {
    const name = crypto.randomUUID();
    await aNewerDatabase(name);
    expect(await openStorage(quiet, name)).toEqual({ ok: false, problems: [{ problem: 'newer-database' }] });
    const after = await new Dexie(name).open();
    expect([after.verno, after.tables.map((table) => table.name).sort()]).toEqual([
      newestVersion + 1,
      ['profiles', 'reminders'],
    ]);
    expect(await after.table('profiles').count()).toBe(1);
  });

  it('makes an open tab let go, say so, and refuse to save from then on', async () => {
    const name = crypto.randomUUID();
    const released = vi.fn();
    const database = await opened(name, { ...quiet, released });
    await aNewerDatabase(name);
    expect(released).toHaveBeenCalledOnce();
    const outcome = await attempt(database, () => database.profiles.put(aProfile()));
    expect(outcome).toEqual({ ok: false, problems: [{ problem: 'newer-database' }] });
  });
});

describe('A tab that holds an older version', () => {
  it('is told of as blocking, and opening goes on when it is closed', async () => {
    const name = crypto.randomUUID();
    const old = indexedDB.open(name, 5);
    await new Promise((resolve) => {
      old.onsuccess = resolve;
    });
    const blocked = vi.fn(() => old.result.close());
    const database = await opened(name, { ...quiet, blocked });
    expect(blocked).toHaveBeenCalled();
    expect(database.isOpen()).toBe(true);
  });
});

describe('A failing write', () => {
  it('is tried once more on a fresh connection when the browser closed the first', async () => {
    const database = await opened();
    const write = vi.fn(() => database.profiles.put(aProfile()));
    write.mockRejectedValueOnce(new DOMException('The database connection is closing.', 'InvalidStateError'));
    expect(await attempt(database, write)).toEqual({ ok: true, value: null });
    expect(await database.profiles.count()).toBe(1);
  });

  it('is told of as failed storage when the second try fails too', async () => {
    const database = await opened();
    const write = vi.fn().mockRejectedValue(new DOMException('Gone.', 'UnknownError'));
    expect(await attempt(database, write)).toEqual({ ok: false, problems: [{ problem: 'storage-failed' }] });
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('is told of as a full device, however deep the reason is wrapped, and not tried again', async () => {
    const database = await opened();
    const full = new DOMException('Full.', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('Aborted'), { name: 'AbortError', inner: full });
    const write = vi.fn().mockRejectedValue(wrapped);
    expect(await attempt(database, write)).toEqual({ ok: false, problems: [{ problem: 'quota-full' }] });
    expect(write).toHaveBeenCalledOnce();
  });

  it('passes a refusal on as it is', async () => {
    const database = await opened();
    const refused = () => Promise.reject(new Refusal({ problem: 'chain-moved' }));
    expect(await attempt(database, refused)).toEqual({ ok: false, problems: [{ problem: 'chain-moved' }] });
  });
});

describe('Two connections to the same database', () => {
  it('let only one append after the same envelope', async () => {
    const name = crypto.randomUUID();
    const tabs = await Promise.all([openStorage(quiet, name), openStorage(quiet, name)]);
    const outcomes = await Promise.all(
      tabs.map((tab, i) => {
        if (!tab.ok) throw new Error('It did not open');
        return tab.value.records.commit(aChange({ envelopes: [`${i}.${i}.${i}`] }));
      }),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('leave nothing of a change when storing its last part fails', async () => {
    const database = await opened();
    const storage = await openStorage(quiet, database.name);
    if (!storage.ok) throw new Error('It did not open');
    const heads = [(() => 'cannot be stored') as unknown as string];
    const handOvers = [
      { at: '2026-10-05T09:00:00.000Z', role: 'manager' as const, heads, to: [], package: null },
    ];
    const outcome = await storage.value.records.commit(aChange({ handOvers }));
    expect(outcome).toEqual({ ok: false, problems: [{ problem: 'storage-failed' }] });
    expect(await storage.value.records.load(round)).toBeNull();
    expect(await database.envelopes.count()).toBe(0);
  });
});
