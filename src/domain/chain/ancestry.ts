// Who had seen what: the only order a chain of statements has.
import type { Digest } from './digest.ts';
import type { Link } from './link.ts';

/** For each link's digest, everything its author had seen, directly or through others. */
export type Ancestry = ReadonlyMap<Digest, ReadonlySet<Digest>>;

export function ancestryOf(links: readonly Link[]): Ancestry {
  const result = new Map<Digest, Set<Digest>>();
  const bySequence = [...links].sort((a, b) => a.statement.seq - b.statement.seq);
  for (const { digest, statement } of bySequence) {
    const seen = new Set(statement.prev);
    for (const parent of statement.prev) for (const older of result.get(parent) ?? []) seen.add(older);
    result.set(digest, seen);
  }
  return result;
}

/** Whether the author of `later` had seen `earlier`. */
export function hasSeen(ancestry: Ancestry, later: Link, earlier: Link): boolean {
  return ancestry.get(later.digest)?.has(earlier.digest) ?? false;
}

/** Digests no other link has seen, sorted: what the next statement names as its predecessors. */
export function headsOf(links: readonly Link[]): Digest[] {
  const seen = new Set(links.flatMap(({ statement }) => statement.prev));
  return [...new Set(links.map(({ digest }) => digest))].filter((digest) => !seen.has(digest)).sort();
}
