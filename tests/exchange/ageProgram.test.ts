// What is sealed must open in ten years without this program: the age program and an archive reader are enough.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ageIdentityFile } from '../../src/exchange/ageIdentity.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { newRecoveryCode } from '../../src/exchange/recoveryCode.ts';
import { sealRecovery } from '../../src/exchange/recoveryFile.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import { aManager, aPackage, aRepresentative, givenBy, passphrase, utf8 } from './aPackage.ts';
import { aRecovery } from './aRecovery.ts';

beforeAll(() => {
  for (const program of ['age', 'script', 'unzip'])
    if (spawnSync(program, ['--version']).error !== undefined)
      throw new Error(
        `These tests need the program ${program}; in Debian: apt-get install age bsdutils unzip`,
      );
});

const promised = [
  'annexes/1f9c2ba4-0000-4000-8000-00000000000b.json',
  'annexes/7f9c2ba4-0000-4000-8000-00000000000a.json',
  'cards/001.jws',
  'manifest.jws',
  'receipts/001.jws',
  'reports/001.pdf',
  'reports/002.pdf',
  'statements/001.jws',
  'statements/002.jws',
];

describe('With the age program', () => {
  it('a package opens for each receiver with the exported key, and holds exactly what was promised', async () => {
    const content = await aPackage();
    const receivers = [await aManager(), await aRepresentative()];
    const recipients = receivers.map(({ identity }) => identity.recipient);
    const sealed = givenBy(await sealPackage(content, { recipients }));
    for (const { identity, secrets } of receivers)
      inFolder((path) => {
        writeFileSync(path('rond.distansrond'), sealed);
        writeFileSync(path('nyckel.txt'), ageIdentityFile(secrets, identity.name));
        const age = ['-d', '-i', path('nyckel.txt'), '-o', path('rond.zip'), path('rond.distansrond')];
        expect(spawnSync('age', age).stderr.toString()).toBe('');
        const listed = spawnSync('unzip', ['-Z1', path('rond.zip')]).stdout.toString();
        expect(listed.trim().split('\n').sort()).toEqual(promised);
        expect(spawnSync('unzip', ['-tq', path('rond.zip')]).status).toBe(0);
        const parts = unzipSync(new Uint8Array(readFileSync(path('rond.zip'))));
        expect(parts['manifest.jws']).toEqual(utf8(content.cover));
        expect(parts['statements/001.jws']).toEqual(utf8(content.envelopes[0] ?? ''));
        expect(parts['reports/002.pdf']).toEqual(content.reports[1]?.bytes);
      });
  });

  it('a package stays shut for a key that it was not sealed to', async () => {
    const { identity } = await aManager();
    const sealed = givenBy(await sealPackage(await aPackage(), { recipients: [identity.recipient] }));
    const other = await aRepresentative();
    inFolder((path) => {
      writeFileSync(path('rond.distansrond'), sealed);
      writeFileSync(path('nyckel.txt'), ageIdentityFile(other.secrets, other.identity.name));
      const age = spawnSync('age', ['-d', '-i', path('nyckel.txt'), path('rond.distansrond')]);
      expect(age.status).toBe(1);
      expect(age.stdout).toHaveLength(0);
    });
  });

  it('a package opens with the passphrase as it was shown', async () => {
    const content = await aPackage();
    const sealed = givenBy(await sealPackage(content, { passphrase }));
    inFolder((path) => {
      const parts = unzipSync(decryptedWith(passphrase, sealed, path));
      expect(Object.keys(parts).sort()).toEqual(promised);
    });
  });

  it('a recovery file opens with its code, and what it holds opens packages', async () => {
    const code = newRecoveryCode();
    const { identity, secrets } = await aManager();
    const file = givenBy(await sealRecovery(await aRecovery(), code));
    const sealed = givenBy(await sealPackage(await aPackage(), { recipients: [identity.recipient] }));
    inFolder((path) => {
      const json = JSON.parse(Buffer.from(decryptedWith(code, file, path)).toString());
      expect(json.keys[0].sealing).toBe(ageIdentityFile(secrets, '').split('\n')[1]);
      writeFileSync(path('nyckel.txt'), `${json.keys[0].sealing}\n`);
      writeFileSync(path('rond.distansrond'), sealed);
      const age = spawnSync('age', ['-d', '-i', path('nyckel.txt'), path('rond.distansrond')]);
      expect(age.stdout.subarray(0, 2).toString()).toBe('PK');
    });
  });

  it('a file sealed with it to one of our keys is opened here, if it is laid out as ours', async () => {
    const { identity } = await aManager();
    const content = await aPackage();
    const recipients = [identity.recipient];
    const unlock = { sealingKeys: [identity.sealingKey] };
    await inFolder(async (path) => {
      writeFileSync(path('rond.distansrond'), givenBy(await sealPackage(content, { passphrase })));
      const zip = decryptedWith(passphrase, new Uint8Array(readFileSync(path('rond.distansrond'))), path);
      const again = spawnSync('age', ['-r', recipients[0] ?? ''], { input: zip });
      expect(await openPackage(new Uint8Array(again.stdout), unlock)).toEqual({ ok: true, value: content });
    });
  });
});

function inFolder<T>(work: (path: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    const done = work((name) => join(folder, name));
    if (done instanceof Promise) return done.finally(remove) as T;
    remove();
    return done;
  } catch (fault) {
    remove();
    throw fault;
  }
}

/** The program takes a passphrase from a terminal only, which `script` pretends to be. */
function decryptedWith(secret: string, sealed: Uint8Array, path: (name: string) => string): Uint8Array {
  const [from, to] = [path('sealed.age'), path('opened')];
  writeFileSync(from, sealed);
  const age = spawnSync('script', ['-qec', `age -d -o '${to}' '${from}'`, '/dev/null'], {
    input: `${secret}\n`,
  });
  expect(age.status, age.stdout.toString()).toBe(0);
  return new Uint8Array(readFileSync(to));
}
