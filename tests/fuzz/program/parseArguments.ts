import { parseArgs } from 'node:util';
import { type Area, areas } from '../engine/target.ts';

export interface Wanted {
  readonly runs: number;
  readonly seed: number;
  readonly only: Area | null;
  /** The first mutant, for going back to one that was found. */
  readonly from: number;
}

export const usage = `npm run fuzz -- --runs N --seed S [--only ${areas.join('|')}] [--from I]`;

/** What is asked for, or null when it cannot be understood. */
export function parseArguments(args: readonly string[]): Wanted | null {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const [runs, seed, from] = [values.runs, values.seed, values.from].map(Number);
    const only = areas.find((area) => area === values.only) ?? null;
    const isKnown = values.only === undefined || only !== null;
    if (!isKnown || !isCount(runs) || !isCount(seed) || !isCount(from)) return null;
    return { runs, seed, from, only };
  } catch {
    return null;
  }
}

const options = {
  runs: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '0' },
  only: { type: 'string' },
} as const;

const isCount = (value: number | undefined): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
