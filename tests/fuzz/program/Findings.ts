// What must not be, kept so that it can be looked at: the input byte for byte, and beside it what happened.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Finding {
  readonly index: number;
  readonly target: string;
  readonly by: string;
  readonly verdict: string;
  readonly why: string;
  readonly milliseconds: number;
  readonly bytes: Uint8Array;
}

export class Findings {
  private readonly folder: string;
  private readonly seed: number;
  count = 0;

  constructor(seed: number, folder = join('test-results', 'fuzz')) {
    this.seed = seed;
    this.folder = folder;
  }

  keep({ bytes, ...told }: Finding): void {
    this.count += 1;
    mkdirSync(this.folder, { recursive: true });
    const name = join(this.folder, `${this.seed}-${told.index}`);
    writeFileSync(`${name}.bin`, bytes);
    writeFileSync(`${name}.json`, `${JSON.stringify({ seed: this.seed, ...told }, null, 2)}\n`);
    console.log(`\nFOUND ${name}.bin (${told.target}, ${told.by}): ${told.why.split('\n')[0]}`);
  }
}
