// Whether the engine would notice: readers that crash, believe too much, or believe anything.
import { describe, expect, it } from 'vitest';
import { chanceOf } from './engine/chance.ts';
import { sharedKeys } from './engine/prototypes.ts';
import { Trial } from './engine/Trial.ts';
import { refused, type Target } from './engine/target.ts';
import { parseArguments } from './program/parseArguments.ts';

/** Texts of the form `signature:words`, and a reader that holds the one against the other. */
const aTarget: Target<string> = {
  name: 'letters',
  area: 'notes',
  share: 1,
  corpus: ['5:hello'],
  mutate: (_, chance) => ({ input: chance.oneOf(['5:hullo', '4:hello', 'hello', '5:hello']), by: 'choice' }),
  judge: (text) =>
    text === '5:hello' ? { verdict: 'holds', accepted: [{ by: 'maja', what: text }] } : refused('no'),
  bytesOf: (text) => new TextEncoder().encode(text),
};

async function faultsOf(changes: Partial<Target<string>>): Promise<readonly string[]> {
  const trial = await Trial.over([{ ...aTarget, ...changes } as Target], 1);
  const results = [];
  for (let index = 0; index < 40; index += 1) results.push(await trial.run(index));
  return [...new Set(results.flatMap(({ fault }) => (fault === null ? [] : [fault.split('\n')[0] ?? ''])))];
}

describe('The engine', () => {
  it('finds nothing in a reader that refuses what was changed', async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  it('finds a reader that looks at the length of the words alone', async () => {
    const judge = (text: string) =>
      /^(\d):(.*)$/.exec(text)?.[1] === String(text.length - 2)
        ? { verdict: 'holds', accepted: [{ by: 'maja', what: text }] }
        : refused('no');
    expect(await faultsOf({ judge })).toEqual(['changed meaning: maja 5:hullo']);
  });

  it('lets a stranger say what they like in their own name', async () => {
    const judge = (text: string) => ({
      verdict: 'holds',
      accepted: [{ by: text === '5:hello' ? 'maja' : 'anna', what: text }],
    });
    expect(await faultsOf({ judge, strangers: new Set(['anna']) })).toEqual([]);
    expect([...(await faultsOf({ judge }))].sort()).toEqual([
      'changed meaning: anna 4:hello',
      'changed meaning: anna 5:hullo',
      'changed meaning: anna hello',
    ]);
  });

  it('finds a crash', async () => {
    const judge = (text: string) => {
      if (!text.includes(':')) throw new TypeError('no colon');
      return aTarget.judge(text);
    };
    expect(await faultsOf({ judge })).toEqual(['crashed: TypeError: no colon']);
  });

  it('finds what must never be read, even when it means the same', async () => {
    const mutate = () => ({ input: '5:hello', by: 'twice', hopeless: true });
    expect(await faultsOf({ mutate })).toEqual(['accepted, and never might be']);
  });

  it('does not begin with a file that its reader refuses as it is', async () => {
    await expect(Trial.over([{ ...aTarget, corpus: ['?'] } as Target], 1)).rejects.toThrow(
      'refused as it is',
    );
  });

  it('makes the same choices for the same seed, and others for another', () => {
    const choices = (seed: number, index: number) => [...chanceOf(seed, index).octets(16)];
    expect(choices(1, 5)).toEqual(choices(1, 5));
    expect(choices(1, 5)).not.toEqual(choices(2, 5));
    expect(choices(1, 5)).not.toEqual(choices(1, 6));
  });

  it('sees when something is written into what all objects share', () => {
    const before = sharedKeys();
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    const after = sharedKeys();
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect([after === before, sharedKeys() === before]).toEqual([false, true]);
  });

  it('is asked for a number of runs, a seed and an area', () => {
    expect(parseArguments(['--runs', '100', '--seed', '3', '--only', 'pdfs'])).toEqual({
      runs: 100,
      seed: 3,
      from: 0,
      only: 'pdfs',
    });
    for (const args of [
      ['--runs', 'many'],
      ['--only', 'everything'],
      ['--sees', '1'],
      ['--runs', '-1'],
    ])
      expect(parseArguments(args)).toBeNull();
  });
});
