import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/domain/wellFormed.ts';

describe('text that can be signed', () => {
  it('loses only half characters', () => {
    expect(wellFormed({ a: ['Stol 🪑\ud83e', { b: '\udc00bord' }], c: 1, d: null })).toEqual({
      a: ['Stol 🪑\ufffd', { b: '\ufffdbord' }],
      c: 1,
      d: null,
    });
  });

  it('survives being written and read back, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f })),
        (text, units) => {
          const whole = wellFormed(text + String.fromCharCode(...units));
          expect(new TextDecoder().decode(new TextEncoder().encode(whole))).toBe(whole);
        },
      ),
    );
  });
});
