import type { Ports } from '../../ports/ports.ts';
import type { Watch } from '../../ports/watch.ts';
import type { Look } from './lookAtFile.ts';

/** A file someone gave the page, and what has become of it. */
export interface Received extends Look {
  readonly key: number;
  readonly name: string;
  readonly busy: boolean;
  /** Null before it has been read, and when nothing more can come of it. */
  readonly bytes: Uint8Array | null;
  readonly passphrase: string | null;
}

export interface ReceivedFiles {
  readonly files: readonly Received[];
  /** A passphrase that opened one of the files: the others from the same sender often have the same. */
  readonly known: string;
}

/**
 * The files of a visit, by whom they were given to. They outlive the screen, so that one can go and make a recovery
 * file or look a person up and come back; they are never stored.
 */
export interface Shelf {
  readonly watch: Watch<ReceivedFiles>;
  now(): ReceivedFiles;
  put(files: readonly Received[]): void;
  change(key: number, changed: Partial<Received>): void;
  drop(key: number): void;
  know(passphrase: string): void;
  /** One after the other: files of one round build upon each other, and each takes a worker of its own. */
  inTurn(job: () => Promise<void>): Promise<void>;
}

/** Of a device, by profile. */
const shelves = new WeakMap<Ports['records'], Map<string, Shelf>>();

export function shelfOf({ records }: Pick<Ports, 'records'>, profile: string): Shelf {
  const ofDevice = shelves.get(records) ?? new Map<string, Shelf>();
  shelves.set(records, ofDevice);
  const shelf = ofDevice.get(profile) ?? createShelf();
  ofDevice.set(profile, shelf);
  return shelf;
}

let keys = 0;

export function nextKey(): number {
  keys += 1;
  return keys;
}

function createShelf(): Shelf {
  let state: ReceivedFiles = { files: [], known: '' };
  let queue = Promise.resolve();
  const followers = new Set<(state: ReceivedFiles) => void>();
  const become = (next: ReceivedFiles) => {
    state = next;
    for (const follower of followers) follower(state);
  };
  const keep = (files: readonly Received[]) => become({ ...state, files });
  return {
    watch: {
      subscribe(next) {
        followers.add(next);
        next(state);
        return () => void followers.delete(next);
      },
    },
    now: () => state,
    put: (files) => keep([...files, ...state.files]),
    change: (key, changed) =>
      keep(state.files.map((file) => (file.key === key ? { ...file, ...changed } : file))),
    drop: (key) => keep(state.files.filter((file) => file.key !== key)),
    know: (known) => become({ ...state, known }),
    inTurn: (job) => {
      const mine = queue.then(job);
      queue = mine.catch(() => undefined);
      return mine;
    },
  };
}
