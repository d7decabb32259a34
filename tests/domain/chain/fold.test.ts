import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/chain/fold.ts';
import type { Link } from '../../../src/domain/chain/link.ts';
import { awaitedSteps, isComplete, openSteps } from '../../../src/domain/chain/nextSteps.ts';
import { aLink, says } from '../../support/aChain.ts';
import { procedure } from '../../support/procedure.ts';

const folded = (...links: Link[]) => fold(procedure, links);
const awaited = (...links: Link[]) => awaitedSteps(procedure, folded(...links));

describe('whose turn it is', () => {
  const assessed = aLink(says.assesses());
  const reviewed = aLink(says.reviews(), [assessed]);
  const accepted = aLink(says.accepts(), [reviewed]);
  const concurred = aLink(says.concurs(), [reviewed]);

  it('is the employee’s when nothing has been said', () => {
    expect(awaited()).toEqual(['self-assessment']);
  });

  it('is the manager’s when the employee has assessed', () => {
    expect(awaited(assessed)).toEqual(['manager-review']);
  });

  it('is the employee’s and the representative’s when the manager has co-signed', () => {
    expect(awaited(assessed, reviewed)).toEqual(['acceptance', 'safety-statement']);
  });

  it('is nobody’s when all have spoken, in either order or side by side', () => {
    const afterBoth = aLink(says.concurs(), [accepted]);
    for (const links of [
      [assessed, reviewed, accepted, concurred],
      [assessed, reviewed, accepted, afterBoth],
    ]) {
      expect(awaited(...links)).toEqual([]);
      expect(isComplete(procedure, folded(...links))).toBe(true);
      expect(folded(...links).forks).toEqual([]);
    }
  });

  it('lets follow-ups come again and again after that, and not before', () => {
    const state = folded(assessed, reviewed, accepted, concurred);
    expect(openSteps(procedure, state)).toContain('follow-up');
    expect(openSteps(procedure, folded(assessed, reviewed, accepted))).not.toContain('follow-up');
    const first = aLink(says.followsUp(), [accepted, concurred]);
    const second = aLink(says.followsUp(), [first]);
    expect(folded(assessed, reviewed, accepted, concurred, first, second).followUps).toHaveLength(2);
  });
});

describe('saying again', () => {
  it('goes back to the employee when the manager returns the round', () => {
    const assessed = aLink(says.assesses());
    const returned = aLink(says.returns(), [assessed]);
    expect(awaited(assessed, returned)).toEqual(['self-assessment']);
    const again = aLink(says.assesses(), [returned]);
    expect(awaited(assessed, returned, again)).toEqual(['manager-review']);
  });

  it('lets what rested on the old word fall when the manager restates', () => {
    const assessed = aLink(says.assesses());
    const reviewed = aLink(says.reviews(), [assessed]);
    const accepted = aLink(says.accepts(), [reviewed]);
    const revised = aLink(says.reviews(), [accepted]);
    expect(awaited(assessed, reviewed, accepted, revised)).toEqual(['acceptance', 'safety-statement']);
  });

  it('does not let an acceptance of the old plan stand for a plan it had not seen', () => {
    const assessed = aLink(says.assesses());
    const reviewed = aLink(says.reviews(), [assessed]);
    const revised = aLink(says.reviews(), [reviewed]);
    const accepted = aLink(says.accepts(), [reviewed]);
    expect(awaited(assessed, reviewed, revised, accepted)).toContain('acceptance');
  });

  it('keeps a declined acceptance standing: declining is an outcome', () => {
    const assessed = aLink(says.assesses());
    const reviewed = aLink(says.reviews(), [assessed]);
    const declined = aLink(says.declines(), [reviewed]);
    expect(awaited(assessed, reviewed, declined)).toEqual(['safety-statement']);
  });
});

describe('a representative who cannot take part', () => {
  const assessed = aLink(says.assesses());
  const reviewed = aLink(says.reviews(), [assessed]);
  const absent = aLink(says.isAbsent(), [reviewed], 'manager');

  it('is stated by the manager, so that nobody waits for ever', () => {
    expect(awaited(assessed, reviewed, absent)).toEqual(['acceptance']);
  });

  it('is heard first whenever they speak themselves, before or after', () => {
    const spoke = aLink(says.concurs(), [reviewed]);
    const later = aLink(says.concurs(), [absent]);
    for (const own of [spoke, later]) {
      const state = folded(assessed, reviewed, absent, own);
      expect(state.standing['safety-statement']).toBe(own);
      expect(state.forks).toEqual([]);
    }
  });

  it('is not overruled by a later word of the manager', () => {
    const spoke = aLink(says.concurs(), [reviewed]);
    const again = aLink(says.isAbsent(), [spoke], 'manager');
    expect(folded(assessed, reviewed, spoke, again).standing['safety-statement']).toBe(spoke);
  });
});

describe('a fork', () => {
  const assessed = aLink(says.assesses());
  const here = aLink(says.reviews(), [assessed]);
  const there = aLink(says.reviews(), [assessed]);

  it('is two words of one role that had not seen each other; neither stands', () => {
    const state = folded(assessed, here, there);
    expect(state.forks).toEqual([{ role: 'manager', sides: [here, there] }]);
    expect(state.standing['manager-review']).toBeUndefined();
    expect(awaitedSteps(procedure, state)).toEqual(['manager-review']);
  });

  it('is settled when the same role states again, having seen both', () => {
    const settled = aLink(says.reviews(), [here, there]);
    const state = folded(assessed, here, there, settled);
    expect(state.forks).toEqual([]);
    expect(state.standing['manager-review']).toBe(settled);
  });

  it('is not what different roles make on the same predecessor', () => {
    const state = folded(assessed, here, aLink(says.accepts(), [here]), aLink(says.concurs(), [here]));
    expect(state.forks).toEqual([]);
  });
});

describe('order of arrival', () => {
  it('never changes the state, nor in which order it is told', () => {
    const assessed = aLink(says.assesses());
    const returned = aLink(says.returns(), [assessed]);
    const again = aLink(says.assesses(), [returned]);
    const reviewed = aLink(says.reviews(), [again]);
    const accepted = aLink(says.accepts(), [reviewed]);
    const concurred = aLink(says.concurs(), [reviewed]);
    const forked = aLink(says.reviews(), [again]);
    const [first, second] = [aLink(says.followsUp(), [reviewed]), aLink(says.followsUp(), [reviewed])];
    const told = [assessed, returned, again, reviewed, accepted, concurred, first, second];
    for (const links of [told, [...told, forked]]) {
      const expected = folded(...links);
      fc.assert(
        fc.property(fc.shuffledSubarray(links, { minLength: links.length }), (shuffled) => {
          // The lists too: what two devices show must not differ by what came first.
          expect(folded(...shuffled)).toEqual(expected);
        }),
      );
    }
  });
});
