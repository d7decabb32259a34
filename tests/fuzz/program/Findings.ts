// What must not be, kept so that it can be looked at: the input byte for byte, and beside it what happened.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from './parseArguments.ts';

export interface Finding {
  readonly index: number;
  readonly target: string;
  readonly by: string;
  readonly verdict: string;
  readonly why: string;
  readonly milliseconds: number;
  readonly bytes: Uint8Array;
}

/** What governed the run: with the index, the choices of one mutant can be made again. */
type Choice = Pick<Wanted, 'seed' | 'only'>;

export class Findings {
  private readonly folder: string;
  private readonly choice: Choice;
  count = 0;

  constructor(choice: Choice, folder = join('test-results', 'fuzz')) {
    this.choice = choice;
    this.folder = folder;
  }

  keep({ bytes, ...told }: Finding): void {
    this.count += 1;
    mkdirSync(this.folder, { recursive: true });
    const name = join(this.folder, `${this.choice.seed}-${told.index}`);
    writeFileSync(`${name}.bin`, bytes);
    writeFileSync(`${name}.json`, `${JSON.stringify({ ...this.choice, ...told }, null, 2)}\n`);
    console.log(`\nFOUND ${name}.bin (${told.target}, ${told.by}): ${told.why.split('\n')[0]}`);
  }
}
