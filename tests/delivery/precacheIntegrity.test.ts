import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { precacheIntegrity } from '../../src/delivery/precacheIntegrity.ts';

it('each kept file has its digest beside its address', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'distansrond-'));
  await writeFile(join(directory, 'a.txt'), 'abc');
  expect(await precacheIntegrity(directory)([{ url: 'a.txt', revision: 'r' }])).toEqual({
    // SHA-256 of "abc", as in FIPS 180-2.
    manifest: [
      { url: 'a.txt', revision: 'r', integrity: 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' },
    ],
  });
});
