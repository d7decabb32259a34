// A database as a released version left it on a device, put back without the program's own code: native stores, native
// version, rows. Bytes are written as {"bytes": "<hex>"}, a key that rows are wrapped under as {"aes": "<hex>"}, and a
// key that cannot be written down is made anew.
import { hexToBytes } from '../../src/bytes/hex.ts';

export interface SavedDatabase {
  /** The browser's version, ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly indexes: readonly string[];
    readonly rows: readonly object[];
  }[];
}

export async function restoreDatabase(name: string, saved: SavedDatabase, key: CryptoKey): Promise<void> {
  const wrappingKeys = await wrappingKeysOf(saved);
  const request = indexedDB.open(name, saved.version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, rows } of saved.stores) {
      const table = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) table.createIndex(index, index);
      for (const row of rows) table.add(revived(row, key, wrappingKeys));
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}

/** Imported beforehand: nothing else can be waited for while a database is being laid out. */
async function wrappingKeysOf(saved: SavedDatabase): Promise<ReadonlyMap<string, CryptoKey>> {
  const written = [...JSON.stringify(saved).matchAll(/\{"aes":"([0-9a-f]{64})"\}/g)].map(
    ([, hex = '']) => hex,
  );
  const imported = written.map(async (hex) => {
    const raw = new Uint8Array(hexToBytes(hex) ?? []);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return [hex, key] as const;
  });
  return new Map(await Promise.all(imported));
}

function revived(row: object, key: CryptoKey, wrappingKeys: ReadonlyMap<string, CryptoKey>): unknown {
  return JSON.parse(JSON.stringify(row), (_, value) => {
    if (typeof value?.bytes === 'string') return hexToBytes(value.bytes);
    if (typeof value?.aes === 'string') return wrappingKeys.get(value.aes);
    return value === 'a private key' ? key : value;
  });
}
