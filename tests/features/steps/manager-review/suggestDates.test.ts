import { describe, expect, it } from 'vitest';
import { possessive } from '../../../../src/features/steps/manager-review/possessive.ts';
import { reviewPlaceOf } from '../../../../src/features/steps/manager-review/reviewPlace.ts';
import { inMonths, suggestDates } from '../../../../src/features/steps/manager-review/suggestDates.ts';

describe('suggested days', () => {
  it('are two weeks on for the measure and four weeks after that for the follow-up', () => {
    expect(suggestDates(new Date(2026, 11, 24, 9))).toEqual({ due: '2027-01-07', followUp: '2027-02-04' });
  });

  it.each([
    [new Date(2026, 10, 23), 12, '2027-11-23'],
    [new Date(2026, 7, 31), 6, '2027-02-28'],
    [new Date(2024, 1, 29), 12, '2025-02-28'],
  ])('from %s in %i months are %s', (now, months, day) => {
    expect(inMonths(now, months)).toBe(day);
  });
});

describe('whose something is', () => {
  it.each([
    ['Maja', 'sv', 'Majas'],
    ['Jonas', 'sv', 'Jonas'],
    ['Jonas', 'en', 'Jonas’s'],
  ] as const)('%s in %s is %s', (name, language, words) => {
    expect(possessive(name, language)).toBe(words);
  });
});

describe('an address in the review', () => {
  it.each([
    ['', { page: 'risk', risk: null }],
    ['risk/I-ST-01', { page: 'risk', risk: 'I-ST-01' }],
    ['agreement', { page: 'agreement' }],
    ['nowhere', { page: 'risk', risk: null }],
  ])('%s is read', (rest, place) => {
    expect(reviewPlaceOf(rest)).toEqual(place);
  });
});
