// Every choice of a run, the same for the same seed: where to change a file, how, and with which other file.
import { seededRandom } from '../../support/seededRandom.ts';

export interface Chance {
  /** A whole number from 0 to below the bound; 0 for a bound below 1. */
  below(bound: number): number;
  oneOf<T>(list: readonly T[]): T;
  /** True once in so many times. */
  onceIn(times: number): boolean;
  octets(count: number): Uint8Array;
}

/** The choices of one mutant: it can be made again without those before it. */
export function chanceOf(seed: number, index: number): Chance {
  const next = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const below = (bound: number) => (bound < 1 ? 0 : next(bound));
  return {
    below,
    oneOf: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError('nothing to choose from');
      return list[below(list.length)] as T;
    },
    onceIn: (times) => below(times) === 0,
    octets: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
