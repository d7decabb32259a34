import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/bytes/readJson.ts';

describe('Reading JSON from a stranger', () => {
  /** What the reader refuses on purpose, however soundly written. */
  const refused = (text: string) => /"__proto__":|\d{16}|[eE][+-]?\d/.test(text);

  it('gives what the platform gives for any sound value', () => {
    const value = fc
      .jsonValue({ stringUnit: 'grapheme', maxDepth: 6 })
      .filter((any) => !refused(JSON.stringify(any)));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (any, indent) => {
        const text = JSON.stringify(any, null, indent);
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['a key twice', '{"a":1,"a":2}', 'duplicate-key'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['a key twice deep inside', '[{"b":{"a":1,"a":2}}]', 'duplicate-key'],
    ['a prototype', '{"__proto__":{}}', 'forbidden-key'],
    ['an escaped prototype', '{"\\u005f_proto__":{}}', 'forbidden-key'],
    ['an infinite number', '[1e309]', 'unsafe-number'],
    ['an integer that cannot be exact', '[9007199254740993]', 'unsafe-number'],
    ['half a surrogate pair, escaped', '["\\ud800"]', 'lone-surrogate'],
    ['half a surrogate pair', '["\ud800"]', 'lone-surrogate'],
    ['a value after the value', '{} {}', 'malformed'],
    ['a comma too many', '[1,]', 'malformed'],
    ['a comment', '[/**/1]', 'malformed'],
    ['a leading zero', '[01]', 'malformed'],
    ['a byte order mark', '\ufeff[]', 'malformed'],
    ['a raw line end in a string', '["\n"]', 'malformed'],
    ['an escape of its own making', '["\\x41"]', 'malformed'],
    ['a string without end', '["a', 'malformed'],
    ['nothing', '', 'malformed'],
    ['a non-number', '[NaN]', 'malformed'],
  ])('refuses %s', (_, text, fault) => {
    expect(readJson(text)).toEqual({ ok: false, fault });
  });

  it('takes 32 levels and refuses 33, a million as well', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(readJson(nested(33)).ok).toBe(true);
    expect(readJson(nested(34))).toEqual({ ok: false, fault: 'too-deep' });
    expect(readJson('['.repeat(1_000_000))).toEqual({ ok: false, fault: 'too-deep' });
  });

  it('refuses more values than any file of ours holds, and longer strings than asked for', () => {
    expect(readJson(`[${'0,'.repeat(200_000)}0]`)).toEqual({ ok: false, fault: 'too-many' });
    expect(readJson(JSON.stringify('a'.repeat(11)), 10)).toEqual({ ok: false, fault: 'too-long' });
    expect(readJson(JSON.stringify('a'.repeat(8_000_000)), 8_100_000).ok).toBe(true);
  });

  it('never throws, whatever the text', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0"eE+-.truefalsn \ud800') });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readJson(text)).toHaveProperty('ok');
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('accepts nothing that the platform refuses', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', 'a', ':', ',', '1', '.', 'e', '-', '0', ' ', 'null'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readJson(text);
        expect(reading.ok ? reading.value : null).toEqual(reading.ok ? JSON.parse(text) : null);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
