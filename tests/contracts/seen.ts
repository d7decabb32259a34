import { vi } from 'vitest';
import type { Watch } from '../../src/ports/watch.ts';

/** Follows a watch and waits until its latest value satisfies a look. */
export async function seenUntil<T>(watch: Watch<T>, look: (value: T) => void): Promise<T> {
  const values: T[] = [];
  const stop = watch.subscribe((value) => values.push(value));
  try {
    return await vi.waitFor(() => {
      const latest = values.at(-1);
      if (values.length === 0) throw new Error('Nothing seen yet');
      look(latest as T);
      return latest as T;
    });
  } finally {
    stop();
  }
}
