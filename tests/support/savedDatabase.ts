// A database as a released version left it on a device, put back without the program's own code: native stores, native
// version, rows. Bytes are written as {"bytes": "<hex>"}, and a key that cannot be written down is made anew.
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
  const request = indexedDB.open(name, saved.version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, rows } of saved.stores) {
      const table = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) table.createIndex(index, index);
      for (const row of rows) table.add(revived(row, key));
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}

function revived(row: object, key: CryptoKey): unknown {
  return JSON.parse(JSON.stringify(row), (_, value) => {
    if (value?.bytes !== undefined && typeof value.bytes === 'string') return hexToBytes(value.bytes);
    return value === 'a private key' ? key : value;
  });
}
