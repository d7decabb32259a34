// Two statements of one role that had not seen each other contradict: the same person spoke twice from the same place.
// Statements of different roles simply stand side by side.
import type { Role } from '../people/role.ts';
import { type Ancestry, hasSeen } from './ancestry.ts';
import type { Link } from './link.ts';

/** Only the same role stating again, having seen every side, settles a fork. */
export interface Fork {
  readonly role: Role;
  readonly sides: readonly Link[];
}

export function forksOf(links: readonly Link[], ancestry: Ancestry): Fork[] {
  const forks: { role: Role; sides: Link[] }[] = [];
  for (const [index, a] of links.entries()) {
    for (const b of links.slice(index + 1)) {
      if (!contradicts(a, b, links, ancestry)) continue;
      const fork = forks.find(({ sides }) => sides.includes(a) || sides.includes(b));
      if (!fork) forks.push({ role: a.statement.author.role, sides: [a, b] });
      else fork.sides.push(...[a, b].filter((side) => !fork.sides.includes(side)));
    }
  }
  return forks;
}

function contradicts(a: Link, b: Link, links: readonly Link[], ancestry: Ancestry): boolean {
  const { role } = a.statement.author;
  if (role !== b.statement.author.role || a.digest === b.digest) return false;
  if (hasSeen(ancestry, a, b) || hasSeen(ancestry, b, a)) return false;
  return !links.some(
    (later) =>
      later.statement.author.role === role && hasSeen(ancestry, later, a) && hasSeen(ancestry, later, b),
  );
}
