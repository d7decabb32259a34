import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../src/exchange/recoveryCode.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = Array.from({ length: 40 }, newRecoveryCode);

describe('A recovery code', () => {
  it('is 26 characters of which none can be taken for another', () => {
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses every letter in every place', () => {
    const many = Array.from({ length: 2000 }, newRecoveryCode);
    for (let at = 0; at < 26; at += 1) expect(new Set(many.map((code) => code.charAt(at))).size).toBe(32);
  });

  it('is read however it is typed', () => {
    const code = codes.find((one) => /0/.test(one) && /1/.test(one)) ?? '';
    const groups = code.match(/.{1,5}/g) ?? [];
    for (const typed of [
      code.toLowerCase(),
      groups.join(' '),
      groups.join('-'),
      ` ${groups.join(' – ')}\n`,
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(readRecoveryCode(typed)).toBe(code);
  });

  it('is refused with any single character wrong', () => {
    for (const code of codes)
      for (let at = 0; at < code.length; at += 1)
        for (const letter of letters)
          if (letter !== code.charAt(at))
            expect(readRecoveryCode(code.slice(0, at) + letter + code.slice(at + 1))).toBe(null);
  });

  it('is refused with any two characters swapped, neighbours or not', () => {
    for (const code of codes)
      for (let a = 0; a < code.length; a += 1)
        for (let b = a + 1; b < code.length; b += 1) {
          const [one, other] = [code.charAt(a), code.charAt(b)];
          const swapped = code.slice(0, a) + other + code.slice(a + 1, b) + one + code.slice(b + 1);
          if (one !== other) expect(readRecoveryCode(swapped)).toBe(null);
        }
  });

  it.each(['', 'U'.repeat(26), '0'.repeat(25), '0'.repeat(27), 'Å'.repeat(26), '0'.repeat(25).concat('!')])(
    'is not %j',
    (typed) => expect(readRecoveryCode(typed)).toBe(null),
  );
});
