import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/i18n/format.ts';

const sv = formatFor('sv', { today: 'i dag', yesterday: 'i går' }, 'Europe/Stockholm');
const en = formatFor('en', { today: 'today', yesterday: 'yesterday' }, 'Europe/Stockholm');
const now = new Date('2026-11-23T15:00:00Z');

describe('dates and times', () => {
  it('stand in words in running text', () => {
    expect([sv.date('2026-11-23'), en.date('2026-11-23')]).toEqual(['23 november 2026', '23 November 2026']);
  });
  it('stand as figures in tables', () => {
    expect([sv.day('2026-11-23T13:32:00Z'), en.day('2026-11-23')]).toEqual(['2026-11-23', '2026-11-23']);
  });
  it('have a point in Swedish and a colon in English', () => {
    expect([sv.time('2026-11-23T13:32:00Z'), en.time('2026-11-23T13:32:00Z')]).toEqual(['14.32', '14:32']);
  });
  it.each([
    ['2026-11-23T13:32:00Z', 'i dag 14.32'],
    ['2026-11-22T15:42:00Z', 'i går 16.42'],
    ['2026-11-02T08:05:00Z', '2 november 2026 09.05'],
  ])('are near when they are near: %s is %s', (moment, words) => {
    expect(sv.when(moment, now)).toBe(words);
  });
});

describe('numbers and names', () => {
  it('are words below ten and figures from ten', () => {
    expect([sv.words(3), en.words(9), sv.words(12)]).toEqual(['tre', 'nine', '12']);
  });
  it('are joined as people write them', () => {
    expect(sv.list(['Maja', 'Karin', 'Daniel'])).toBe('Maja, Karin och Daniel');
    expect(en.list(['Maja', 'Karin', 'Daniel'])).toBe('Maja, Karin and Daniel');
  });
});
