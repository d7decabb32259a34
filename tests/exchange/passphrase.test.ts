import { describe, expect, it } from 'vitest';
import { passphraseAsSealed, suggestFileName, suggestPassphrase } from '../../src/exchange/passphrase.ts';

describe('A suggested passphrase', () => {
  const suggested = Array.from({ length: 300 }, suggestPassphrase);

  it('is seven groups of two syllables', () => {
    for (const passphrase of suggested)
      expect(passphrase).toMatch(/^(?:[bdfklmnprstv][aiou]){2}(?:-(?:[bdfklmnprstv][aiou]){2}){6}$/);
  });

  it('uses all 48 syllables, which makes at least 77 bits', () => {
    const syllables = new Set(
      suggested.flatMap((passphrase) => passphrase.replaceAll('-', '').match(/../g) ?? []),
    );
    expect(syllables.size).toBe(48);
    expect(14 * Math.log2(syllables.size)).toBeGreaterThan(77);
  });

  it('is never suggested twice', () => {
    expect(new Set(suggested).size).toBe(suggested.length);
  });

  it('is sealed under exactly as shown', () => {
    for (const passphrase of suggested) expect(passphraseAsSealed(passphrase)).toBe(passphrase);
  });
});

it('keeps a passphrase of one’s own apart from others, but for case, spaces and hyphens', () => {
  expect(passphraseAsSealed('  Snö och\tIs ')).toBe('snö-och-is');
  expect(passphraseAsSealed('snö—och-is')).toBe('snö-och-is');
  expect(passphraseAsSealed('sn\u006f\u0308 och is')).toBe('snö-och-is');
  expect(passphraseAsSealed('snöochis')).not.toBe('snö-och-is');
});

it('suggests a file name that tells nothing', () => {
  expect(suggestFileName()).toMatch(/^rond-[bdfklmnprstvaiou]{6}\.distansrond$/);
});
