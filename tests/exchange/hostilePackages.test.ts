import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import type { Unlock } from '../../src/ports/exchange.ts';
import {
  aManager,
  coverWith,
  flipped,
  givenBy,
  passphrase,
  sealedBytes,
  smallManifest,
  statementText,
  underSeal,
  utf8,
  zipUnderSeal,
} from './aPackage.ts';

const statement = utf8(statementText);
const good = { 'statements/001.jws': statement };

async function refusals(bytes: Uint8Array, unlock: Unlock = { passphrase }): Promise<readonly Problem[]> {
  const outcome = await openPackage(bytes, unlock);
  if (outcome.ok) throw new Error('It was opened');
  return outcome.problems;
}

const damaged: readonly Problem[] = [{ problem: 'damaged' }];
const notOurs: readonly Problem[] = [{ problem: 'not-our-file' }];
const newer: readonly Problem[] = [{ problem: 'newer-than-this-app' }];

/** A package of one statement, after a change to its manifest. */
async function withManifest(change: (manifest: Record<string, unknown>) => unknown): Promise<Uint8Array> {
  return coverWith(change({ ...(await smallManifest()) }));
}

async function goodZip(): Promise<Uint8Array> {
  return zipSync({ 'manifest.jws': coverWith(await smallManifest()), ...good });
}

describe('A file that is no package', () => {
  it.each([
    ['an empty file', ''],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['a page', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a text', 'Hej!'],
  ])('is said not to be ours: %s', async (_, text) => {
    expect(await refusals(utf8(text))).toEqual(notOurs);
  });

  it('is said not to be ours when someone else’s archive is under the seal', async () => {
    expect(await refusals(await zipUnderSeal({ 'holiday.txt': strToU8('Öland') }))).toEqual(notOurs);
    const other = await withManifest((known) => ({ ...known, format: 'something-else' }));
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': other }))).toEqual(notOurs);
    const envelope = coverWith({ v: 1, seq: 1 });
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': envelope }))).toEqual(notOurs);
  });

  it('is damaged when what is under the seal is no archive', async () => {
    for (const text of ['', 'Hej!', '%PDF-1.7', 'PK\u0005\u0006'])
      expect(await refusals(await underSeal(utf8(text)))).toEqual(damaged);
  });

  it('is said to be too large before it is looked at', async () => {
    expect(await refusals(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual([
      { problem: 'too-large', limit: '50 MB' },
    ]);
  });
});

describe('A package of another version', () => {
  it('is known for newer by its manifest, whatever else has changed in it', async () => {
    const manifest = await withManifest(({ format }) => ({ format, v: 3, parts: {} }));
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': manifest, 'x/y': statement }))).toEqual(newer);
  });

  it('is known for newer by kinds of keys that come after ours, or a newer seal', async () => {
    expect(await refusals(headWith(`-> mlkem768x25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`))).toEqual(
      newer,
    );
    expect(await refusals(utf8('age-encryption.org/v2\n-> future\n'))).toEqual(newer);
  });

  it('is known for older by having no signature over it', async () => {
    const manifest = utf8('{"format":"distansrond-package","v":1}');
    expect(await refusals(await zipUnderSeal({ 'manifest.json': manifest, ...good }))).toEqual([
      { problem: 'older-format' },
    ]);
    const signedFirst = await withManifest((known) => ({ ...known, v: 1 }));
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': signedFirst, ...good }))).toEqual(damaged);
  });
});

/** The base point, 9, which is as good a key as any. */
const share = `CQ${'A'.repeat(41)}`;
const stanza = `-> X25519 ${share}\n${share}\n`;

function headWith(stanzas: string): Uint8Array {
  return utf8(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(43)}\n${'A'.repeat(64)}`);
}

describe('A hostile head', () => {
  it('asking for a costly key derivation is refused before any work', async () => {
    const sealed = await sealedBytes();
    const head = new TextDecoder('latin1').decode(sealed.subarray(0, 100));
    for (const factor of ['19', '20', '99']) {
      const costly = head.replace(/(-> scrypt \S+) 1\n/, `$1 ${factor}\n`);
      expect(await refusals(new Uint8Array([...utf8(costly), ...sealed.subarray(100)]))).toEqual(damaged);
    }
  });

  it('with more receivers than there can be is refused before any work', async () => {
    const keys = { sealingKeys: [(await aManager()).identity.sealingKey] };
    for (const count of [21, 1000])
      expect(await refusals(headWith(stanza.repeat(count)), keys)).toEqual([
        { problem: 'too-large', limit: '20' },
      ]);
    expect(await refusals(headWith(stanza.repeat(20)), keys)).toEqual([{ problem: 'not-addressed-to-you' }]);
  });

  it.each([
    ['no stanza', ''],
    ['a kind nobody knows', `-> grease ${share}\n${share}\n`],
    ['a kind nobody knows after one of ours', `${stanza}-> grease ${share}\n${share}\n`],
    ['a passphrase beside a key', `${stanza}-> scrypt ${'A'.repeat(22)} 1\n${share}\n`],
    ['two passphrases', `-> scrypt ${'A'.repeat(22)} 1\n${share}\n`.repeat(2)],
    ['a share that is too short', `-> X25519 AAAA\n${share}\n`],
    ['an argument too many', `-> X25519 ${share} ${share}\n${share}\n`],
    ['a body of two lines', `-> X25519 ${share}\n${'A'.repeat(64)}\n${share}\n`],
    ['ssh keys', `-> ssh-ed25519 AAAAAA ${share}\n${share}\n`],
    ['ends of lines as in Windows', stanza.replaceAll('\n', '\r\n')],
  ])('is refused: %s', async (_, stanzas) => {
    const keys = { sealingKeys: [(await aManager()).identity.sealingKey] };
    for (const unlock of [keys, { passphrase }])
      expect(await refusals(headWith(stanzas), unlock)).toEqual(damaged);
  });

  it('whose share would make a key anybody knows is refused', async () => {
    // A share of zeros makes every shared secret zero (RFC 7748 6.1).
    const keys = { sealingKeys: [(await aManager()).identity.sealingKey] };
    expect(await refusals(headWith(stanza.replace(share, 'A'.repeat(43))), keys)).toEqual(damaged);
  });

  it('of a file sealed to a stranger is said to be for someone else', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    const bytes = await encrypter.encrypt(await goodZip());
    const keys = { sealingKeys: [(await aManager()).identity.sealingKey] };
    expect(await refusals(bytes, keys)).toEqual([{ problem: 'not-addressed-to-you' }]);
  });
});

describe('A hostile archive', () => {
  it('that is a bomb is stopped at the limit', async () => {
    const bomb = zipSync({ 'manifest.jws': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
    expect(await refusals(await underSeal(bomb))).toEqual([{ problem: 'too-large', limit: '150 MB' }]);
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`annexes/${i}`, new Uint8Array(4 * 1024 * 1024)]),
    );
    expect(await refusals(await underSeal(zipSync(many, { level: 1 })))).toEqual([
      { problem: 'too-large', limit: '150 MB' },
    ]);
  }, 60_000);

  it('that is a bomb and lies about it is stopped when it says more than it should', async () => {
    const zip = zipSync({ 'manifest.jws': new Uint8Array(100 * 1024 * 1024) }, { level: 1 });
    expect(await refusals(await underSeal(patched(zip, sizeFields(zip), 1000)))).toEqual(damaged);
  }, 60_000);

  it('with too many parts is stopped at the limit', async () => {
    const parts = Object.fromEntries(Array.from({ length: 601 }, (_, i) => [`annexes/${i}.json`, statement]));
    expect(await refusals(await zipUnderSeal(parts))).toEqual([{ problem: 'too-large', limit: '600' }]);
  });

  it.each<[string, Zippable]>([
    ['a part beside those it names', { 'annexes/x.json': utf8('{}') }],
    ['an archive within', { 'statements/002.zip': zipSync(good) }],
    ['a second manifest of the old kind', { 'manifest.json': utf8('{}') }],
    ['a second manifest in other letters', { 'Manifest.jws': utf8('a.b.c') }],
    ['a path that leads elsewhere', { '../../etc/passwd': utf8('x') }],
    ['a path that begins at the root', { '/statements/002.jws': statement }],
    ['a path of Windows', { 'statements\\002.jws': statement }],
    ['a folder', { 'statements/': new Uint8Array() }],
    ['a path with a null in it', { 'statements/001.jws\0': statement }],
  ])('with %s is refused', async (_, more) => {
    const manifest = coverWith(await smallManifest());
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': manifest, ...good, ...more }))).toEqual(
      damaged,
    );
  });

  it('with the same path twice is refused', async () => {
    const manifest = coverWith(await smallManifest());
    const placeholder = zipSync({ 'manifest.jws': manifest, ...good, 'statements/002.jws': utf8('x.y.z') });
    const renamed = Buffer.from(placeholder).toString('latin1').replaceAll('002.jws', '001.jws');
    expect(renamed.split('statements/001.jws')).toHaveLength(5);
    expect(await refusals(await underSeal(new Uint8Array(Buffer.from(renamed, 'latin1'))))).toEqual(damaged);
  });

  it('that would be something else to another reader is refused', async () => {
    const zip = await goodZip();
    const end = zip.length - 22;
    const withComment = (comment: string) => {
      const longer = new Uint8Array([...zip, ...utf8(comment)]);
      longer[end + 20] = comment.length;
      return longer;
    };
    const tricks: readonly [string, Uint8Array][] = [
      ['octets before it', new Uint8Array([0, ...zip])],
      ['octets after it', new Uint8Array([...zip, 0])],
      ['a comment that says something', withComment('hej')],
      ['an archive in its comment', withComment(Buffer.from(zipSync({})).toString('latin1'))],
      ['fewer parts in its directory', patched(zip, [end + 8, end + 10], 1, 2)],
      ['a directory elsewhere', patched(zip, [end + 16], 0)],
      ['a second disk', patched(zip, [end + 4], 1, 2)],
      ['a flag for encryption', patched(zip, [6], 1, 2)],
      ['another size in its directory', patched(zip, sizeFields(zip).slice(1), 5)],
      ['an unknown method', patched(patched(zip, [8], 12, 2), [directoryAt(zip) + 10], 12, 2)],
      ['sizes behind the parts', await streamed()],
      ['an archive after itself', new Uint8Array([...zip, ...zip])],
    ];
    for (const [trick, bytes] of tricks)
      expect(await refusals(await underSeal(bytes)), trick).toEqual(damaged);
  });

  it('cut short under a whole seal is refused', async () => {
    const zip = await goodZip();
    for (let length = 0; length < zip.length; length += 7)
      expect(await refusals(await underSeal(zip.subarray(0, length))), `at ${length}`).toEqual(damaged);
  });
});

it('says the same under the same cover, or is refused, whichever octet under a whole seal is changed', async () => {
  const zip = await goodZip();
  const before = givenBy(await openPackage(await underSeal(zip), { passphrase }));
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const outcome = await openPackage(await underSeal(flipped(zip, at, bits)), { passphrase });
      if (!outcome.ok)
        expect(outcome.problems[0].problem).toMatch(
          /^(?:damaged|too-large|not-our-file|newer-than-this-app)$/,
        );
      // Another cover is for the verifier to refuse, who judges its signature.
      else if (outcome.value.cover === before.cover) expect(outcome.value).toEqual(before);
      else
        expect({ ...outcome.value, cover: '', manifest: '' }).toEqual({ ...before, cover: '', manifest: '' });
    }),
    { numRuns: 800, seed: 3 },
  );
});

describe('A hostile manifest', () => {
  type Part = Record<string, unknown>;
  const changed = (change: Part) => (manifest: Part) => ({
    ...manifest,
    statements: (manifest.statements as Part[]).map((part) => ({ ...part, ...change })),
  });
  const twice = (manifest: Part) => ({
    ...manifest,
    statements: [...(manifest.statements as Part[]), ...(manifest.statements as Part[])],
  });

  it.each<[string, (manifest: Part) => unknown, Zippable]>([
    ['names nothing of what is there', (known) => ({ ...known, statements: [] }), good],
    ['names what is not there', (known) => known, {}],
    ['names a path that leads elsewhere', changed({ path: '../001.jws' }), { '../001.jws': statement }],
    ['names itself', changed({ path: 'manifest.jws' }), good],
    ['names a part twice', twice, good],
    ['gives another digest', changed({ sha256: '0'.repeat(64) }), good],
    ['gives another size', changed({ size: 4 }), good],
    ['has a field nobody knows', (known) => ({ ...known, extra: 1 }), good],
    ['has a part with a field nobody knows', changed({ extra: 1 }), good],
    ['has a moment that is none', (known) => ({ ...known, at: 'yesterday' }), good],
    ['is for nobody', (known) => ({ ...known, to: [] }), good],
    ['has half a version', (known) => ({ ...known, v: 1.5 }), good],
    ['is a list', () => [], good],
  ])('that %s is refused', async (_, change, parts) => {
    const bytes = await zipUnderSeal({ 'manifest.jws': await withManifest(change), ...parts });
    expect((await refusals(bytes))[0]?.problem).toMatch(/^(damaged|not-our-file)$/);
  });

  it('that gives a part more than its kind may have is refused for that', async () => {
    const manifest = await withManifest(changed({ size: 5 * 1024 * 1024 }));
    expect(await refusals(await zipUnderSeal({ 'manifest.jws': manifest, ...good }))).toEqual([
      { problem: 'too-large', limit: '4 MB' },
    ]);
  });

  it('that nests without end, says a thing twice, or is not in one spelling, is refused', async () => {
    const manifest = await smallManifest();
    const cover = coverWith(manifest);
    const text = new TextDecoder().decode(cover);
    const json = JSON.stringify(manifest);
    const covers = [
      coverWith('['.repeat(100_000) + ']'.repeat(100_000)),
      coverWith('{"format":"distansrond-package","format":"distansrond-package","v":2}'),
      coverWith(json.replace('{', '{"__proto__":{},')),
      coverWith(json.replace('"v":2', '"v":1e309')),
      new Uint8Array([0xff, 0xfe]),
      utf8(text.replace('.', '..')),
      utf8(`${text}.`),
      utf8(`${text}=`),
      utf8(` ${text}`),
      utf8(`${text}\n`),
      utf8(text.split('.').slice(0, 2).join('.')),
      utf8(`${text}${'A'.repeat(600 * 1024)}`),
    ];
    for (const cover of covers)
      expect(await refusals(await zipUnderSeal({ 'manifest.jws': cover, ...good }))).toEqual(damaged);
  });

  it('over parts that are no text, or no statement, is refused', async () => {
    for (const envelopes of ['a b', 'a.b', 'a.b.c.d', 'a.b.c\n']) {
      const manifest = await smallManifest();
      const [part] = manifest.statements;
      const bytes = utf8(envelopes);
      const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
      const cover = coverWith({ ...manifest, statements: [{ ...part, size: bytes.length, sha256 }] });
      const sealed = await zipUnderSeal({ 'manifest.jws': cover, 'statements/001.jws': bytes });
      expect(await refusals(sealed), envelopes).toEqual(damaged);
    }
  });
});

it('opens when nothing of all this is wrong with it', async () => {
  const outcome = await openPackage(await underSeal(await goodZip()), { passphrase });
  expect(outcome).toMatchObject({ ok: true, value: { envelopes: [statementText] } });
});

/** Little-endian numbers put in the place of those at some offsets. */
function patched(bytes: Uint8Array, offsets: readonly number[], value: number, octets = 4): Uint8Array {
  const copy = bytes.slice();
  for (const at of offsets)
    for (let i = 0; i < octets; i += 1) copy[at + i] = Math.floor(value / 256 ** i) % 256;
  return copy;
}

function directoryAt(zip: Uint8Array): number {
  return new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);
}

/** Where the unpacked size of the first part stands: in its own header and in the directory. */
function sizeFields(zip: Uint8Array): readonly [number, number] {
  return [22, directoryAt(zip) + 24];
}

/** A good package as an archive written in one go, with flags and sizes after each part. */
async function streamed(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const cover = new ZipDeflate('manifest.jws');
  zip.add(cover);
  cover.push(coverWith(await smallManifest()), true);
  const part = new ZipPassThrough('statements/001.jws');
  zip.add(part);
  part.push(statement, true);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
