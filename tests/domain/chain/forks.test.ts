import { expect, it } from 'vitest';
import { type Ancestry, ancestryOf, hasSeen } from '../../../src/domain/chain/ancestry.ts';
import { forksOf } from '../../../src/domain/chain/forks.ts';
import type { Link } from '../../../src/domain/chain/link.ts';
import { aLink, says } from '../../support/aChain.ts';
import { seededRandom } from '../../support/seededRandom.ts';

it('finds exactly the words that contradict each other, whatever the chain looks like and in whatever order it came', () => {
  const below = seededRandom(20261123);
  const speakers = [says.assesses, says.reviews, says.concurs];
  for (let run = 0; run < 200; run += 1) {
    const links: Link[] = [];
    for (let i = 0; i < 3 + below(10); i += 1) {
      const said = (speakers[below(3)] ?? says.assesses)();
      links.push(
        aLink(
          said,
          links.filter(() => below(4) === 0),
        ),
      );
    }
    const ancestry = ancestryOf(links);
    const contradicted = links.filter((a) => links.some((b) => contradict(a, b, links, ancestry)));
    expect(sidesOf(links, ancestry).flat().sort()).toEqual(contradicted.map(({ digest }) => digest).sort());
    const elsewhere = links.toSorted(() => below(3) - 1);
    expect(sidesOf(elsewhere, ancestry)).toEqual(sidesOf(links, ancestry));
  }
});

function sidesOf(links: readonly Link[], ancestry: Ancestry): string[][] {
  return forksOf(links, ancestry)
    .map(({ sides }) => sides.map(({ digest }) => digest).sort())
    .sort();
}

/** The rule as it is said, pair by pair. */
function contradict(a: Link, b: Link, links: readonly Link[], ancestry: Ancestry): boolean {
  const { role } = a.statement.author;
  if (a === b || role !== b.statement.author.role) return false;
  if (hasSeen(ancestry, a, b) || hasSeen(ancestry, b, a)) return false;
  return !links.some(
    (later) =>
      later.statement.author.role === role && hasSeen(ancestry, later, a) && hasSeen(ancestry, later, b),
  );
}
