// Two statements of one role that had not seen each other contradict: the same person spoke twice from the same place.
// Statements of different roles simply stand side by side.
import type { Role } from '../people/role.ts';
import { type Ancestry, hasSeen } from './ancestry.ts';
import type { Digest } from './digest.ts';
import type { Link } from './link.ts';

/** Only the same role stating again, having seen every side, settles a fork. */
export interface Fork {
  readonly role: Role;
  readonly sides: readonly Link[];
}

export function forksOf(links: readonly Link[], ancestry: Ancestry): Fork[] {
  const seenBy = lastWordsThatHaveSeen(links, ancestry);
  const forkOf = new Map<Digest, Set<Link>>();
  for (const [index, a] of links.entries())
    for (const b of links.slice(index + 1)) {
      if (!contradicts(a, b, seenBy, ancestry)) continue;
      const [fork, other] = [forkOf.get(a.digest) ?? new Set([a]), forkOf.get(b.digest) ?? new Set([b])];
      if (fork === other) continue;
      for (const side of other) fork.add(side);
      for (const side of fork) forkOf.set(side.digest, fork);
    }
  return [...new Set(forkOf.values())].flatMap((fork) => {
    const sides = [...fork];
    return sides[0] ? [{ role: sides[0].statement.author.role, sides }] : [];
  });
}

function contradicts(a: Link, b: Link, seenBy: SeenBy, ancestry: Ancestry): boolean {
  if (a.statement.author.role !== b.statement.author.role || a.digest === b.digest) return false;
  if (hasSeen(ancestry, a, b) || hasSeen(ancestry, b, a)) return false;
  return ((seenBy.get(a.digest) ?? 0n) & (seenBy.get(b.digest) ?? 0n)) === 0n;
}

/** For each link, which last words of its role have seen it: one bit for each of those. */
type SeenBy = ReadonlyMap<Digest, bigint>;

/**
 * Whatever has seen both sides is itself seen by a last word of that role, or is one; so only these are asked. Looking
 * through all statements for each pair would let a chain of five hundred take many seconds.
 */
function lastWordsThatHaveSeen(links: readonly Link[], ancestry: Ancestry): SeenBy {
  const seenBy = new Map<Digest, bigint>();
  for (const [bit, last] of lastWordsOf(links, ancestry).entries())
    for (const link of links)
      if (link.statement.author.role === last.statement.author.role && hasSeen(ancestry, last, link))
        seenBy.set(link.digest, (seenBy.get(link.digest) ?? 0n) | (1n << BigInt(bit)));
  return seenBy;
}

function lastWordsOf(links: readonly Link[], ancestry: Ancestry): Link[] {
  const restated = new Set<string>();
  for (const { digest, statement } of links)
    for (const earlier of ancestry.get(digest) ?? []) restated.add(`${statement.author.role} ${earlier}`);
  return links.filter(({ digest, statement }) => !restated.has(`${statement.author.role} ${digest}`));
}
