import type { Page } from '@playwright/test';

/** Every row of every table on a device, spelled out: octets as hex, keys that cannot be exported as what they are. */
export type Rows = Readonly<Record<string, readonly string[]>>;

export function rowsOn(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const hexOf = (bytes: Uint8Array) =>
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const spell = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) return hexOf(new Uint8Array(await value.arrayBuffer()));
      if (value instanceof CryptoKey) return `${value.type} ${JSON.stringify(value.algorithm)}`;
      if (value instanceof ArrayBuffer) return hexOf(new Uint8Array(value));
      if (ArrayBuffer.isView(value))
        return hexOf(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (Array.isArray(value)) return Promise.all(value.map(spell));
      if (value === null || typeof value !== 'object' || value instanceof Date) return value;
      const entries = Object.entries(value).map(async ([key, inner]) => [key, await spell(inner)]);
      return Object.fromEntries(await Promise.all(entries));
    };
    const rows: Record<string, string[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        const held = await answer(database.transaction(table, 'readonly').objectStore(table).getAll());
        const spelled = await Promise.all(held.map(async (row) => JSON.stringify(await spell(row))));
        rows[`${name}/${table}`] = spelled;
      }
      database.close();
    }
    return rows;
  });
}
