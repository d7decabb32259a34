import { describe, expect, it } from 'vitest';
import {
  codeGroups,
  codeLength,
  groupedAsTyped,
  sameGroup,
  twoGroups,
} from '../../../src/features/keys/codeGroups.ts';

const code = 'ABCDE12345FGHJK67890MNPQRS';

describe('the groups of a recovery code', () => {
  it('hold every character once', () => {
    expect(codeGroups(code)).toEqual(['ABCDE', '12345', 'FGHJK', '67890', 'MNPQRS']);
    expect(codeLength).toBe(26);
  });

  it.each([
    ['', ''],
    ['abcde', 'ABCDE'],
    ['abcde1', 'ABCDE 1'],
    ['ab-cde 12 345', 'ABCDE 12345'],
    [code, 'ABCDE 12345 FGHJK 67890 MNPQRS'],
    [`${code}7`, 'ABCDE 12345 FGHJK 67890 MNPQRS 7'],
  ])('come apart while %j is typed', (typed, shown) => {
    expect(groupedAsTyped(typed)).toBe(shown);
  });

  it('are alike however the letters that look like digits are read', () => {
    expect(sameGroup('o1l i2', '01112')).toBe(true);
    expect(sameGroup('01113', '01112')).toBe(false);
    expect(sameGroup('', '01112')).toBe(false);
  });

  it('are asked for two at a time, never the same one twice, and each pair as often', () => {
    const asked = Array.from({ length: 100 }, (_, at) => twoGroups(at.toString(16)));
    expect(asked.every(([first, second]) => first < second && second < 5)).toBe(true);
    const pairs = new Set(asked.map((pair) => pair.join()));
    expect(pairs.size).toBe(10);
    for (const pair of pairs) expect(asked.filter((other) => other.join() === pair)).toHaveLength(10);
  });
});
