import type { Watch } from '../ports/watch.ts';

/** What a watch says now. */
export function currentOf<T>(watch: Watch<T>): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch.subscribe((value) => {
      // The value may come before `subscribe` has returned.
      queueMicrotask(() => stop());
      resolve(value);
    });
  });
}
