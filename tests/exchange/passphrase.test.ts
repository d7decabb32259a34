import { describe, expect, it } from 'vitest';
import { suggestFileName } from '../../src/exchange/fileName.ts';
import { passphraseAsSealed, suggestPassphrase } from '../../src/exchange/passphrase.ts';
import { firstParts, secondParts } from '../../src/exchange/passphraseWords.ts';

const words = firstParts.flatMap((first) => secondParts.map((second) => first + second));

describe('The words of passphrases', () => {
  it('are 16 384, no two spelled alike: six of them make 84 bits', () => {
    expect(firstParts).toHaveLength(128);
    expect(secondParts).toHaveLength(128);
    expect(new Set(words).size).toBe(16_384);
    expect(6 * Math.log2(words.length)).toBe(84);
  });

  it('are of letters that every keyboard has, and short', () => {
    for (const part of [...firstParts, ...secondParts]) expect(part).toMatch(/^[a-z]{3,8}$/);
  });

  it.each([
    ['first', firstParts],
    ['second', secondParts],
  ])('have %s parts of which none begins another or is one letter from it', (_, parts) => {
    const near = parts.flatMap((one, i) =>
      parts.slice(i + 1).filter((other) => beginsWith(one, other) || distance(one, other) < 2),
    );
    expect(near).toEqual([]);
  });

  it('have no letter twice where the parts meet, which could not be heard', () => {
    const last = new Set(firstParts.map((part) => part.at(-1)));
    expect(secondParts.filter((part) => last.has(part.charAt(0)))).toEqual([]);
  });

  it('have no part in both lists', () => {
    expect(firstParts.filter((part) => secondParts.includes(part))).toEqual([]);
  });
});

function beginsWith(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** How many letters must be put in, left out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, against] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === against ? 0 : 1);
      current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

describe('A suggested passphrase', () => {
  const suggested = Array.from({ length: 1000 }, suggestPassphrase);

  it('is six words', () => {
    const known = new Set(words);
    for (const passphrase of suggested) {
      expect(passphrase.split('-')).toHaveLength(6);
      expect(passphrase.split('-').every((word) => known.has(word))).toBe(true);
    }
  });

  it('uses every part, and is never suggested twice', () => {
    const text = suggested.join('-');
    for (const part of firstParts) expect(text).toMatch(new RegExp(`(?:^|-)${part}`));
    for (const part of secondParts) expect(text).toMatch(new RegExp(`${part}(?:-|$)`));
    expect(new Set(suggested).size).toBe(suggested.length);
  });

  it('is sealed under exactly as shown, and the same when typed with other spaces, hyphens and letters', () => {
    for (const passphrase of suggested) {
      expect(passphraseAsSealed(passphrase)).toBe(passphrase);
      expect(passphraseAsSealed(passphrase.replaceAll('-', ' '))).toBe(passphrase);
      expect(passphraseAsSealed(passphrase.replaceAll('-', '').toUpperCase())).toBe(passphrase);
      expect(passphraseAsSealed(passphrase.replace(/(?<=-\w{4})/g, ' '))).toBe(passphrase);
    }
  });
});

it('keeps a passphrase of one’s own apart from others, but for case, spaces and hyphens', () => {
  expect(passphraseAsSealed('  Snö och\tIs ')).toBe('snö-och-is');
  expect(passphraseAsSealed('snö—och-is')).toBe('snö-och-is');
  expect(passphraseAsSealed('sn\u006f\u0308 och is')).toBe('snö-och-is');
  expect(passphraseAsSealed('snöochis')).not.toBe('snö-och-is');
});

it.each([
  ['package', /^rond-[bdfklmnprstvaiou]{6}\.distansrond$/],
  ['card', /^kort-[bdfklmnprstvaiou]{6}\.distanskort$/],
  ['recovery', /^nyckel-[bdfklmnprstvaiou]{6}\.distansnyckel$/],
  ['revocation', /^indragen-[bdfklmnprstvaiou]{6}\.distanskort$/],
] as const)('suggests a file name for a %s that tells nothing', (kind, pattern) => {
  expect(suggestFileName(kind)).toMatch(pattern);
});
