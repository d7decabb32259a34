import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  expectedConsequence,
  needsMeasure,
  proposesSerious,
  score,
} from '../../../src/domain/assessment/rate.ts';
import type { Level } from '../../../src/domain/assessment/rating.ts';
import { aChecklist, aQuestion } from '../../support/aChecklist.ts';

const { risk: scheme } = aChecklist([aQuestion('A')]);
const levels: readonly Level[] = [1, 2, 3, 4];
const bands = ['low', 'medium', 'high', 'veryHigh'];

describe('rating a risk', () => {
  it.each([
    [1, 1, 'low', false],
    [3, 1, 'low', false],
    [2, 2, 'medium', false],
    [3, 2, 'medium', false],
    [4, 2, 'high', true],
    [3, 3, 'high', true],
    [3, 4, 'veryHigh', true],
    [4, 4, 'veryHigh', true],
    [1, 4, 'medium', true],
  ] as const)(
    'likelihood %i and consequence %i are %s, serious: %s',
    (likelihood, consequence, band, serious) => {
      const position = { likelihood, consequence };
      expect(bandOf(scheme, position)).toBe(band);
      expect(proposesSerious(scheme, position)).toBe(serious);
    },
  );

  it('never lowers the band when a level rises', () => {
    const level = fc.constantFrom(...levels);
    fc.assert(
      fc.property(level, level, level, level, (a, b, c, d) => {
        const lower = { likelihood: Math.min(a, b) as Level, consequence: Math.min(c, d) as Level };
        const higher = { likelihood: Math.max(a, b) as Level, consequence: Math.max(c, d) as Level };
        expect(score(higher)).toBeGreaterThanOrEqual(score(lower));
        expect(bands.indexOf(bandOf(scheme, higher))).toBeGreaterThanOrEqual(
          bands.indexOf(bandOf(scheme, lower)),
        );
      }),
    );
  });

  it('asks for a measure when the band is high, or when the manager calls it serious', () => {
    expect(needsMeasure(scheme, { likelihood: 4, consequence: 2 }, false)).toBe(true);
    expect(needsMeasure(scheme, { likelihood: 1, consequence: 1 }, true)).toBe(true);
    expect(needsMeasure(scheme, { likelihood: 1, consequence: 1 }, false)).toBe(false);
  });

  it('expects a worse consequence when what was measured says so', () => {
    const question = aQuestion('I-LA-01', { consequenceWhen: { measureOver: 2, consequence: 3 } });
    expect([null, 2, 2.5].map((hours) => expectedConsequence(question, hours))).toEqual([2, 2, 3]);
  });
});
