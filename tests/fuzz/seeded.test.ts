// The same engine as `npm run fuzz`, at a fixed size: every reader of the product meets hostile files in each test run.
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedKeys } from './engine/prototypes.ts';
import { Trial } from './engine/Trial.ts';
import { type Area, areas } from './engine/target.ts';
import { makeSeeds, type Seeds } from './seeds/seeds.ts';
import { targetsOf } from './targets/targets.ts';

const seed = 20261123;
const runs: Readonly<Record<Area, number>> = {
  statements: 600,
  notes: 800,
  packages: 250,
  pdfs: 200,
  certificates: 400,
};

let seeds: Seeds;

beforeAll(async () => {
  seeds = await makeSeeds();
}, 60_000);

describe.each(areas)('Changed %s', (area) => {
  it(`neither crash a reader nor change what is taken as said, ${runs[area]} times of ${runs[area]}`, async () => {
    const keys = sharedKeys();
    const trial = await Trial.over(await targetsOf(seeds, area), seed);
    const faults: string[] = [];
    for (let index = 0; index < runs[area]; index += 1) {
      const { target, by, fault } = await trial.run(index);
      if (fault !== null && fault !== 'too slow') faults.push(`${index} ${target}, ${by}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(sharedKeys()).toBe(keys);
  }, 120_000);
});
