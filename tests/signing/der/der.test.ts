import { fromBER, Integer, type ObjectIdentifier } from 'asn1js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../../src/bytes/hex.ts';
import {
  element,
  objectIdentifier,
  octetString,
  setOf,
  time,
  unsignedInteger,
} from '../../../src/signing/der/der.ts';

describe('writing DER', () => {
  it.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65536, '0483010000'],
  ])('gives %i octets the shortest length', (octets, head) => {
    const written = bytesToHex(octetString(new Uint8Array(octets)));
    expect(written.slice(0, written.length - 2 * octets)).toBe(head);
  });

  it('writes integers that an independent reader reads as the same number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (octets) => {
        const read = fromBER(unsignedInteger(octets)).result;
        expect(read).toBeInstanceOf(Integer);
        const digits = bytesToHex(octets);
        expect((read as Integer).toBigInt()).toBe(BigInt(`0x${digits}`));
      }),
    );
  });

  it('writes integers without a spare octet', () => {
    expect(bytesToHex(unsignedInteger(Uint8Array.of(0, 0, 0)))).toBe('020100');
    expect(bytesToHex(unsignedInteger(Uint8Array.of(0, 0x7f)))).toBe('02017f');
    expect(bytesToHex(unsignedInteger(Uint8Array.of(0x80)))).toBe('02020080');
  });

  it('writes object identifiers that an independent reader reads alike', () => {
    const arc = fc.integer({ min: 0, max: 2 ** 28 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 39 }),
        fc.array(arc, { minLength: 1, maxLength: 9 }),
        (second, rest) => {
          const dotted = [1, second, ...rest].join('.');
          const read = fromBER(objectIdentifier(dotted)).result;
          expect((read as ObjectIdentifier).valueBlock.toString()).toBe(dotted);
        },
      ),
    );
  });

  it('sorts the members of a SET OF by their octets', () => {
    const written = setOf(element(0x04, Uint8Array.of(2)), element(0x04), element(0x04, Uint8Array.of(1)));
    expect(bytesToHex(written)).toBe('31080400040101040102');
  });

  it('writes years up to 2049 as UTCTime and later ones as GeneralizedTime', () => {
    expect(Buffer.from(time(new Date('2049-12-31T23:59:59.900Z'))).toString('latin1')).toBe(
      '\x17\x0d491231235959Z',
    );
    expect(Buffer.from(time(new Date('2050-01-01T00:00:00Z'))).toString('latin1')).toBe(
      '\x18\x0f20500101000000Z',
    );
  });
});
