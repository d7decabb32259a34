// A package must open in ten years without this program: the age program and an archive reader are enough.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import { aPackage, passphrase, utf8 } from './aPackage.ts';

it('opens with the age program, given the passphrase as it was shown', async () => {
  for (const program of ['age', 'script'])
    if (spawnSync(program, ['--version']).error !== undefined)
      throw new Error(`This test needs the program ${program}; in Debian: apt-get install age bsdutils`);
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const sealed = await sealPackage(aPackage(), passphrase);
    if (!sealed.ok) throw new Error('It was not sealed');
    const [from, to] = [join(folder, 'rond.distansrond'), join(folder, 'rond.zip')];
    writeFileSync(from, sealed.value);
    // The program takes a passphrase from a terminal only, which `script` pretends to be.
    const age = spawnSync('script', ['-qec', `age -d -o '${to}' '${from}'`, '/dev/null'], {
      input: `${passphrase}\n`,
    });
    expect(age.status, age.stdout.toString()).toBe(0);
    const parts = unzipSync(new Uint8Array(readFileSync(to)));
    expect(parts['statements/001.jws']).toEqual(utf8(aPackage().envelopes[0] ?? ''));
    expect(Object.keys(parts)).toHaveLength(7);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
