import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import {
  aManifest,
  passphrase,
  sealedBytes,
  statementBytes,
  underSeal,
  utf8,
  zipUnderSeal,
} from './aPackage.ts';

const good = { 'statements/001.jws': statementBytes };

async function refusals(bytes: Uint8Array): Promise<readonly Problem[]> {
  const outcome = await openPackage(bytes, passphrase);
  if (outcome.ok) throw new Error('It was opened');
  return outcome.problems;
}

describe('A file that is no package', () => {
  it.each([
    ['an empty file', ''],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['a page', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a text', 'Hej!'],
  ])('is said not to be ours: %s', async (_, text) => {
    expect(await refusals(utf8(text))).toEqual([{ problem: 'not-our-file' }]);
  });

  it('is said not to be ours when someone else’s archive is under the seal', async () => {
    expect(await refusals(await zipUnderSeal({ 'holiday.txt': strToU8('Öland') }))).toEqual([
      { problem: 'not-our-file' },
    ]);
    const manifest = await aManifest((known) => ({ ...known, format: 'something-else' }));
    expect(await refusals(await zipUnderSeal({ 'manifest.json': manifest }))).toEqual([
      { problem: 'not-our-file' },
    ]);
  });

  it('is said to be too large before it is looked at', async () => {
    expect(await refusals(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual([
      { problem: 'too-large', limit: '50 MB' },
    ]);
  });
});

describe('A package of a newer program', () => {
  it('is known by its manifest', async () => {
    const manifest = await aManifest((known) => ({ ...known, v: 2, recipients: [] }));
    expect(await refusals(await zipUnderSeal({ 'manifest.json': manifest }))).toEqual([
      { problem: 'newer-than-this-app' },
    ]);
  });

  it('is known by being sealed to keys, or by a newer seal', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    const toKeys = await encrypter.encrypt(zipSync({ 'manifest.json': await aManifest() }));
    expect(await refusals(toKeys)).toEqual([{ problem: 'newer-than-this-app' }]);
    expect(await refusals(utf8('age-encryption.org/v2\n-> future\n'))).toEqual([
      { problem: 'newer-than-this-app' },
    ]);
  });
});

describe('A hostile package', () => {
  it('with an archive bomb is stopped at the limit', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
    expect(await refusals(await underSeal(bomb))).toEqual([{ problem: 'too-large', limit: '150 MB' }]);
  }, 60_000);

  it('with too many parts is stopped at the limit', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 601 }, (_, i) => [`annexes/${i}.json`, statementBytes]),
    );
    expect(await refusals(await zipUnderSeal(parts))).toEqual([{ problem: 'too-large', limit: '600' }]);
  });

  it('asking for a costly key derivation is refused before any work', async () => {
    const sealed = await sealedBytes();
    const head = new TextDecoder('latin1').decode(sealed.subarray(0, 100));
    const costly = head.replace(/(-> scrypt \S+) 1\n/, '$1 20\n');
    const bytes = new Uint8Array([...utf8(costly), ...sealed.subarray(100)]);
    expect(await refusals(bytes)).toEqual([{ problem: 'damaged' }]);
  });

  it('with the same path twice is refused', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [path, bytes] of [
      ['manifest.json', await aManifest()],
      ['statements/001.jws', statementBytes],
      ['statements/001.jws', utf8('x.y.z')],
    ] as const) {
      const part = new ZipPassThrough(path);
      zip.add(part);
      part.push(bytes, true);
    }
    zip.end();
    expect(await refusals(await underSeal(Buffer.concat(chunks)))).toEqual([{ problem: 'damaged' }]);
  });

  it.each<[string, (manifest: Record<string, unknown>) => object, object]>([
    ['names nothing of what is there', (known) => ({ ...known, statements: [] }), good],
    ['names what is not there', (known) => known, {}],
    ['holds a part beside those it names', (known) => known, { ...good, 'annexes/x.json': utf8('{}') }],
    [
      'names a path that leads elsewhere',
      renamed('../../statements/001.jws'),
      { '../../statements/001.jws': statementBytes },
    ],
    ['names a part twice', (known) => ({ ...known, statements: [...listed(known), ...listed(known)] }), good],
    ['gives another digest', (known) => changedPart(known, { sha256: '0'.repeat(64) }), good],
    ['gives another size', (known) => changedPart(known, { size: 4 }), good],
    ['has a field nobody knows', (known) => ({ ...known, extra: 1 }), good],
    ['has a moment that is none', (known) => ({ ...known, at: 'yesterday' }), good],
  ])('whose manifest %s is refused', async (_, change, parts) => {
    const manifest = await aManifest(change);
    expect(await refusals(await zipUnderSeal({ 'manifest.json': manifest, ...parts }))).toEqual([
      { problem: 'damaged' },
    ]);
  });

  it('whose manifest nests without end, or says a thing twice, is refused', async () => {
    const deep = utf8('['.repeat(100_000) + ']'.repeat(100_000));
    const twice = utf8('{"format":"distansrond-package","format":"distansrond-package","v":1}');
    for (const manifest of [deep, twice, new Uint8Array([0xff, 0xfe])])
      expect(await refusals(await zipUnderSeal({ 'manifest.json': manifest, ...good }))).toEqual([
        { problem: 'damaged' },
      ]);
  });

  it('is opened when nothing of this is wrong with it', async () => {
    const outcome = await openPackage(
      await zipUnderSeal({ 'manifest.json': await aManifest(), ...good }),
      passphrase,
    );
    expect(outcome).toMatchObject({ ok: true, value: { envelopes: ['a.b.c'] } });
  });
});

function listed(manifest: Record<string, unknown>): object[] {
  return manifest.statements as object[];
}

function changedPart(manifest: Record<string, unknown>, change: object): object {
  return { ...manifest, statements: listed(manifest).map((part) => ({ ...part, ...change })) };
}

function renamed(path: string): (manifest: Record<string, unknown>) => object {
  return (manifest) => changedPart(manifest, { path });
}
