// Compound keys read as ranges: everything whose key begins alike lies side by side.
import { type Collection, Dexie, type Table } from 'dexie';

/** The rows whose key begins with the given parts, in the order of the rest of the key. */
export function rowsOf<Row, Key>(
  table: Table<Row, Key>,
  ...beginning: readonly string[]
): Collection<Row, Key> {
  return table.where(':id').between([...beginning, Dexie.minKey], [...beginning, Dexie.maxKey]);
}

/** Rows by what a function says of them, each group in the given order. */
export function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
