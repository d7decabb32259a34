import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ToBytes, base64UrlToBytes, bytesToBase64, bytesToBase64Url } from '../../src/bytes/base64.ts';
import { sha256Hex, sha256HexOfText } from '../../src/bytes/digest.ts';
import { hasLowerS, withLowerS } from '../../src/bytes/ecdsaSpelling.ts';
import { bytesToHex, hexToBytes } from '../../src/bytes/hex.ts';
import { isWellFormed, utf8ToText } from '../../src/bytes/utf8.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('Base64', () => {
  it('is what every other program writes, and comes back the same', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(bytesToBase64(any)).toBe(Buffer.from(any).toString('base64'));
        expect(bytesToBase64Url(any)).toBe(Buffer.from(any).toString('base64url'));
        expect(base64ToBytes(bytesToBase64(any))).toEqual(any);
        expect(base64UrlToBytes(bytesToBase64Url(any))).toEqual(any);
      }),
      { seed: 7 },
    );
  });

  it.each(['QQ', 'QQ=', 'QR==', 'QQ==\n', 'Q Q=', 'QUI', 'QUJ=', 'QQ==QQ==', '-_==', '====', 'é'])(
    'is refused unless canonical and padded: %j',
    (text) => expect(base64ToBytes(text)).toBeNull(),
  );

  it.each(['Q', 'QR', 'QQ==', 'QUJ', '+/', 'QQ ', 'é'])(
    'for JOSE is refused unless canonical and bare: %j',
    (text) => expect(base64UrlToBytes(text)).toBeNull(),
  );

  it('has one spelling only: what is read is what would be written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = base64UrlToBytes(text);
        expect(read === null ? text : bytesToBase64Url(read)).toBe(text);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('Hexadecimal', () => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(hexToBytes(bytesToHex(any))).toEqual(any);
      }),
      { seed: 7 },
    );
  });

  it.each(['a', 'AB', '0g', ' 0', '0x'])('is refused unless lower case and even: %j', (text) =>
    expect(hexToBytes(text)).toBeNull(),
  );
});

describe('Digests and text', () => {
  it('are SHA-256 as the standard gives it', async () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256HexOfText('abc')).toBe(expected);
    expect(await sha256Hex(new TextEncoder().encode('xabc').subarray(1))).toBe(expected);
  });

  it('are read from UTF-8 only, with nothing replaced', () => {
    expect(utf8ToText(Uint8Array.of(0xc3, 0xa5))).toBe('å');
    expect(utf8ToText(Uint8Array.of(0xc3))).toBeNull();
    expect(utf8ToText(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
    expect(utf8ToText(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\ufeff');
  });

  it('know half a surrogate pair from a whole one', () => {
    expect([isWellFormed('a😀b'), isWellFormed('\ud83d'), isWellFormed('\ude00\ud83d')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('The spelling of an ECDSA signature', () => {
  it('has the lower s, whichever of the two was made, and keeps r', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (any) => {
        any[32] = Math.min(any[32] ?? 0, 0xfe);
        const lower = withLowerS(any);
        expect(hasLowerS(lower)).toBe(true);
        expect(lower.subarray(0, 32)).toEqual(any.subarray(0, 32));
        expect(withLowerS(lower)).toEqual(lower);
      }),
      { seed: 7 },
    );
  });

  it('has 64 octets', () => {
    expect(hasLowerS(new Uint8Array(63))).toBe(false);
  });
});
