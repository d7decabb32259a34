import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlNumber, groupsOf, readControlNumber } from '../../../src/domain/people/controlNumber.ts';
import { Recipient } from '../../../src/domain/people/recipient.ts';
import { sameName } from '../../../src/domain/people/sameName.ts';

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((octets) => Buffer.from(octets).toString('hex'));

describe('a control number', () => {
  it('is thirty digits from the first thirty octets, five at a time', () => {
    // 0x0000000001 = 1, 0x00000186a0 = 100 000 → 0, 0xffffffffff = 1 099 511 627 775 → 27775.
    const octets = `${'0000000001'}${'00000186a0'}${'ffffffffff'}${'0000000000'.repeat(3)}0000`;
    expect(groupsOf(controlNumber(octets))).toEqual(['00001', '00000', '27775', '00000', '00000', '00000']);
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(digest, fc.constantFrom(' ', '-', '\n', '\u2007', '. '), (of, between) => {
        const number = controlNumber(of);
        expect(readControlNumber(groupsOf(number).join(between))).toBe(number);
        expect(readControlNumber(number.slice(1))).toBeNull();
      }),
    );
  });
});

describe('a recipient', () => {
  // From the age specification's test vectors (X25519, C2SP/CCTV).
  const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

  it('is taken with its checksum, and refused with any letter changed', () => {
    expect(Recipient.safeParse(recipient).success).toBe(true);
    for (let at = 4; at < recipient.length; at += 1) {
      const letter = recipient[at] === 'q' ? 'p' : 'q';
      const changed = `${recipient.slice(0, at)}${letter}${recipient.slice(at + 1)}`;
      expect(Recipient.safeParse(changed).success).toBe(false);
    }
  });
});

describe('names', () => {
  it.each([
    ['Karin Öberg', 'karin  öberg', true],
    ['Karin Öberg', 'Karin Oberg', true],
    ['Karin Öberg', 'Kаrin Öberg', true],
    ['Anna-Lisa Ek', 'Anna Lisa Ek', true],
    ['Karin Öberg', 'Karin Åberg', false],
    ['Karin Öberg', 'Karina Öberg', false],
    ['', 'Karin', false],
  ])('%s and %s look alike: %s', (a, b, alike) => {
    expect(sameName(a, b)).toBe(alike);
  });
});
