// The one place where IndexedDB is opened. Dexie opens a newer database without a word and may even change its layout
// to an older one, so the version is read first, without Dexie.
import { Dexie } from 'dexie';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { problemOf, Refusal } from './refusal.ts';
import type { Tables } from './rows.ts';
import { newestVersion, versions } from './versions.ts';

export type Database = Dexie & Tables;

export interface DatabaseEvents {
  /** Another tab holds an older version open. Opening goes on by itself as soon as that tab is closed. */
  readonly blocked: () => void;
  /** Another tab brought a newer version, so this tab let go of the database: nothing can be saved here any more. */
  readonly released: () => void;
}

/**
 * Opens the database and brings it to the newest layout.
 * `strict` durability: a write is done when the disk says so; Chromium's own default does not wait for that.
 * Without Dexie's cache, watchers hear of a write only after it is committed.
 * @returns Problems: `newer-database`, `quota-full`, `storage-failed`.
 */
export async function openDatabase(name: string, events: DatabaseEvents): Promise<Result<Database, Problem>> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Database;
  for (const declare of versions) declare(database);
  database.on('blocked', () => events.blocked());
  database.on('versionchange', () => {
    database.close();
    events.released();
    return false;
  });
  try {
    await openUnlessNewer(database);
    return ok(database);
  } catch (error) {
    database.close();
    return refuse(problemOf(error));
  }
}

/** Opens a declared database again, for example after the browser closed the connection. */
export async function openUnlessNewer(database: Database): Promise<void> {
  if ((await versionOnDevice(database.name)) > newestVersion)
    throw new Refusal({ problem: 'newer-database' });
  await database.open();
  if (Math.floor(database.verno) > newestVersion) throw new Refusal({ problem: 'newer-database' });
}

/** The version the device holds, in Dexie's counting (a tenth of the browser's); 0 when there is no database. */
function versionOnDevice(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let missing = false;
    request.onupgradeneeded = () => {
      missing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(Math.floor(version / 10));
    };
    request.onerror = () => {
      if (missing) resolve(0);
      else reject(request.error);
    };
  });
}
