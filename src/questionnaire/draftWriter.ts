import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';

/** How far the writing has come. `saved` is only said when every value is durable. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

/**
 * Writes values by path, and resolves when they are durable, with the moment they became so. Writes take effect in the
 * order they are asked for, also when a later one is asked for before an earlier one is done.
 */
export type SaveValues = (values: Readonly<Record<string, unknown>>) => Promise<Result<Date, Problem>>;

/** A pause in typing after which what was typed is written, in milliseconds. */
const typingPause = 400;

export interface DraftWriter {
  /** The value at a path has changed: write it after a pause in typing, or at once. */
  changed(path: string, when: 'afterPause' | 'now'): void;
  /** Writes at once what still waits or has failed, and waits for all of it. True when everything is durable. */
  flush(): Promise<boolean>;
  /** Writes nothing more: the draft has become a statement, or has been thrown away. */
  close(): void;
  readonly saving: {
    get(): Saving;
    subscribe(changed: () => void): () => void;
  };
}

/** Collects changed paths and writes their present values. `read` gives the value at a path, as it is now. */
export function draftWriter(read: (path: string) => unknown, save: SaveValues): DraftWriter {
  const waiting = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const saving = store<Saving>({ state: 'idle' });
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    if (closed || waiting.size === 0) return;
    const paths = [...waiting];
    waiting.clear();
    saving.set({ state: 'saving' });
    // Asked for before anything is awaited: a page that is being closed gets no second turn.
    const asked = save(Object.fromEntries(paths.map((path) => [path, read(path)])));
    const settled = asked.then((result) => {
      underWay.delete(settled);
      if (!result.ok) {
        for (const path of paths) waiting.add(path);
        saving.set({ state: 'failed', problems: result.problems });
      } else if (underWay.size === 0 && waiting.size === 0) saving.set({ state: 'saved', at: result.value });
    });
    underWay.add(settled);
  };

  return {
    changed(path, when) {
      if (closed) return;
      waiting.add(path);
      saving.set({ state: 'saving' });
      clearTimeout(timer);
      // A microtask gathers everything one click changes into one write.
      if (when === 'now') queueMicrotask(write);
      else timer = setTimeout(write, typingPause);
    },
    async flush() {
      write();
      await Promise.all(underWay);
      return waiting.size === 0;
    },
    close() {
      clearTimeout(timer);
      closed = true;
    },
    saving,
  };
}

function store<T extends { readonly state: string }>(initial: T) {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set(next: T) {
      if (value.state === 'saving' && next.state === 'saving') return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
