import { describe, expect, it } from 'vitest';
import { holdsPersonalNumber } from '../../src/questionnaire/personalNumber.ts';

describe('what looks like a personal identity number', () => {
  it.each([
    '850709-9805',
    '198507099805',
    'ring 8507099805 så',
    '850769-9802',
    '19850709-9805',
    '850709+9805',
  ])('is found in %s', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '850709-9804'],
    ['an impossible date', '851309-9804'],
    ['a telephone number', '020-50 50 50'],
    ['a longer number', '98507099805123'],
    ['nothing', ''],
    ['plain words', 'Stolen går inte att höja.'],
  ])('is not found in %s', (_, text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});
