import { describe, expect, it } from 'vitest';
import { couldPassFor, sameName } from '../../../src/domain/people/sameName.ts';

describe('two names', () => {
  it.each([
    ['MikaeIa Lind', 'Mikaela Lind', 'a capital I for a small l'],
    ['Kar1n Öberg', 'Karin Öberg', 'a one for an i'],
    ['Kar|n Öberg', 'Karin Öberg', 'a bar for an i'],
    ['B0 Ek', 'Bo Ek', 'a nought for an o'],
    ['Bjom Ek', 'Björn Ek', 'an m for r and n'],
    ['Ηans Νilsson', 'Hans Nilsson', 'Greek capitals'],
    ['Υlva Ζander', 'Ylva Zander', 'more Greek capitals'],
    ['Kꓮrin Öberg', 'Karin Öberg', 'a letter of a script that no table here has'],
    ['Karin\u3164 Öberg', 'Karin Öberg', 'a blank that counts as a letter'],
    ['🅺arin Öberg', 'Karin Öberg', 'a letter in a box'],
    ['Ｋａｒｉｎ Öberg', 'Karin Öberg', 'wide letters'],
    ['𝐊𝐚𝐫𝐢𝐧 Öberg', 'Karin Öberg', 'mathematical letters'],
    ['Karin Öberg 👑', 'Karin Öberg', 'a picture'],
    ['Öberg, Karin', 'Karin Öberg', 'the order of a register'],
    ['Anna Karin Öberg', 'Anna-Karin Öberg', 'a hyphen'],
  ])('%s and %s are one to somebody in a hurry: %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
    expect(couldPassFor(a, b)).toBe(true);
  });

  it.each([
    ['Karin Öberg, enhetschef', 'Karin Öberg'],
    ['Dr Karin Oberg', 'Karin Öberg'],
    ['Karin Öberg', 'Karin Maria Öberg'],
  ])('%s could pass for %s and is not the same', (a, b) => {
    expect([sameName(a, b), couldPassFor(a, b), couldPassFor(b, a)]).toEqual([false, true, true]);
  });

  it.each([
    ['Karin Öberg', 'Karin Berg'],
    ['Anna Berg', 'Anna Borg'],
    ['Karin', 'Karin Öberg'],
    ['Eva Ek', 'Eva Ekström'],
    ['田中', 'Bo'],
    ['Олена', 'Karin'],
    ['Maja Lindqvist', 'Maja Lundqvist'],
  ])('%s and %s are two', (a, b) => {
    expect([sameName(a, b), couldPassFor(a, b), couldPassFor(b, a)]).toEqual([false, false, false]);
  });
});
