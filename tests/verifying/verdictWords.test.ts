import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/messages/en/verdict.json' with { type: 'json' };
import sv from '../../src/i18n/messages/sv/verdict.json' with { type: 'json' };
import { verdictCodes } from '../../src/verifying/verdictCodes.ts';

describe.each([
  ['Swedish', sv],
  ['English', en],
])('The words of a verdict in %s', (_, words) => {
  const keys = new Set(Object.keys(words));

  it.each(Object.keys(verdictCodes))('say what %s means and what to do', (code) => {
    expect([...keys].filter((key) => key.startsWith(`code.${code}.`)).sort()).toEqual([
      `code.${code}.do`,
      `code.${code}.what`,
    ]);
  });

  it('speak of no code that is never given', () => {
    const spoken = [...keys].flatMap((key) => /^code\.(.+)\.(?:what|do)$/.exec(key)?.[1] ?? []);
    expect(new Set(spoken)).toEqual(new Set(Object.keys(verdictCodes)));
  });
});

describe('The words of a verdict', () => {
  it('have the same keys and placeholders in both languages', () => {
    const shape = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, text]) => [
        key,
        [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort(),
      ]);
    expect(shape(en)).toEqual(shape(sv));
  });
});
