// Following a query, across tabs. Keeps Dexie's types inside storage.
import { liveQuery } from 'dexie';
import type { Watch } from '../ports/watch.ts';

/** The query's answer now, and again after every committed change of what it read, in this tab or another. */
export function watch<T>(query: () => Promise<T>): Watch<T> {
  return {
    subscribe(next) {
      const subscription = liveQuery(query).subscribe({ next, error: throwLater });
      return () => subscription.unsubscribe();
    },
  };
}

/** A query that fails is a fault of the program, and belongs to whoever catches those. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
