import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockOf } from '../../src/exchange/ageHeader.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { Unlock } from '../../src/ports/exchange.ts';
import {
  aManager,
  aPackage,
  aRepresentative,
  cheap,
  flipped,
  identityOf,
  passphrase,
  sealedBytes,
  utf8,
} from './aPackage.ts';

const byPassphrase = { passphrase };

async function keysOf(...people: ReturnType<typeof aManager>[]): Promise<Unlock> {
  return { sealingKeys: (await Promise.all(people)).map(({ identity }) => identity.sealingKey) };
}

async function lockedTo(...people: ReturnType<typeof aManager>[]) {
  return { recipients: (await Promise.all(people)).map(({ identity }) => identity.recipient) };
}

describe('A package under a passphrase', () => {
  it('gives back, to the character and byte and in order, what was sealed', async () => {
    const content = await aPackage();
    expect(await openPackage(await sealedBytes(content), byPassphrase)).toEqual({ ok: true, value: content });
  });

  it('may hold nothing but a statement', async () => {
    const content = await aPackage({ annexes: [], reports: [], cards: [], receipts: [] });
    expect(await openPackage(await sealedBytes(content), byPassphrase)).toEqual({ ok: true, value: content });
  });

  it.each([
    passphrase.toUpperCase(),
    ` ${passphrase.replaceAll('-', ' ')} `,
    passphrase.replaceAll('-', ''),
    passphrase.replaceAll('-', '–'),
    'Gran stuga Moln kaka Sten bro Honung spade Ull vante Tegel kamin',
  ])('opens with its passphrase typed as %s', async (typed) => {
    expect((await openPackage(await sealedBytes(), { passphrase: typed })).ok).toBe(true);
  });

  it('opens with a passphrase of one’s own, whatever its case and spaces', async () => {
    const bytes = await sealedBytes(undefined, { passphrase: 'Vi ses på Tisdag, kl 9' });
    expect((await openPackage(bytes, { passphrase: 'vi  ses på tisdag, kl 9 ' })).ok).toBe(true);
  });

  it('opens neither with another passphrase nor with keys', async () => {
    const bytes = await sealedBytes();
    const wrong = { ok: false, problems: [{ problem: 'wrong-passphrase' }] };
    expect(await openPackage(bytes, { passphrase: passphrase.replace('gran', 'sten') })).toEqual(wrong);
    expect(await openPackage(bytes, await keysOf(aManager()))).toEqual(wrong);
  });
});

describe('A package sealed to keys', () => {
  it('opens for each receiver, with whichever of their keys fits', async () => {
    const content = await aPackage();
    const bytes = await sealedBytes(content, await lockedTo(aManager(), aRepresentative()));
    for (const keys of [await keysOf(aManager()), await keysOf(identityOf(), aRepresentative())])
      expect(await openPackage(bytes, keys)).toEqual({ ok: true, value: content });
  });

  it('opens neither for others, nor without a key, nor with a passphrase', async () => {
    const bytes = await sealedBytes(undefined, await lockedTo(aManager()));
    const notYours = { ok: false, problems: [{ problem: 'not-addressed-to-you' }] };
    for (const unlock of [await keysOf(aRepresentative(), identityOf()), { sealingKeys: [] }, byPassphrase])
      expect(await openPackage(bytes, unlock)).toEqual(notYours);
  });

  it('is not made for nobody, for more than twenty, or twice for one', async () => {
    const content = await aPackage();
    const { recipients } = await lockedTo(aManager());
    for (const wrong of [
      [],
      [...recipients, ...recipients],
      Array.from({ length: 21 }, (_, i) => `age1${i}`),
    ])
      await expect(sealPackage(content, { recipients: wrong })).rejects.toThrow(RangeError);
  });
});

it('tells by its first bytes how it is locked', async () => {
  expect(lockOf(await sealedBytes())).toBe('passphrase');
  expect(lockOf(await sealedBytes(undefined, await lockedTo(aManager())))).toBe('keys');
  for (const other of ['', '%PDF-1.7', 'age-encryption.org/v1\n', 'age-encryption.org/v2\n-> scrypt a\n'])
    expect(lockOf(utf8(other))).toBe(null);
});

describe('What is seen of a package from outside', () => {
  it('never looks the same twice, and is the same size for contents of similar size', async () => {
    const content = await aPackage();
    const [one, again] = [await sealedBytes(content), await sealedBytes(content)];
    const other = await sealedBytes(await aPackage({ envelopes: [`${'a'.repeat(900)}.b.c`], receipts: [] }));
    expect(one).not.toEqual(again);
    expect(other.length).toBe(one.length);
    // Head, nonce, a whole number of 64 KiB, and 16 octets of proof for each.
    expect(one.length).toBeLessThan(0x10000 + 400);
    expect(one.length).toBeGreaterThan(0x10000);
  });

  it('holds nothing readable of anybody or anything, not even that it is an archive', async () => {
    const canary = 'KANARIEFAGEL';
    const bytes = await sealedBytes(
      await aPackage({ annexes: [{ id: crypto.randomUUID(), json: `{"comment":"${canary}"}` }] }),
      await lockedTo(aManager()),
    );
    const text = Buffer.from(bytes).toString('latin1');
    const { identity } = await aManager();
    const secrets = [canary, 'PK\u0003\u0004', 'manifest', 'Karin', 'Norrsund', '%PDF', 'eyJ'];
    for (const secret of [...secrets, identity.fingerprint, identity.recipient])
      expect(text).not.toContain(secret);
  });
});

describe('Sealing', () => {
  it('carries as many parts as a long round with pictures has', async () => {
    const annexes = Array.from({ length: 450 }, (_, i) => {
      const id = `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
      return { id, json: `{"kind":"photo","n":${i}}` };
    });
    const opened = await openPackage(await sealedBytes(await aPackage({ annexes })), byPassphrase);
    expect(opened.ok && opened.value.annexes).toEqual(annexes);
  });

  it('makes nothing that is more than a receiver would open', async () => {
    const annexes = Array.from({ length: 597 }, () => ({ id: crypto.randomUUID(), json: '{}' }));
    const refusalOf = async (change: Parameters<typeof aPackage>[0]) =>
      sealPackage(await aPackage(change), byPassphrase, cheap);
    expect(await refusalOf({ annexes })).toEqual(tooLarge('600'));
    const report = { kind: 'assessment', statement: 'd'.repeat(64) } as const;
    const pdf = (megabytes: number) => ({ ...report, bytes: new Uint8Array(megabytes * 1024 * 1024) });
    expect(await refusalOf({ reports: [pdf(160)] })).toEqual(tooLarge('150 MB'));
    expect(await refusalOf({ reports: [pdf(51)] })).toEqual(tooLarge('50 MB'));
    expect(await refusalOf({ cards: [`${'a'.repeat(70_000)}.b.c`] })).toEqual(tooLarge('64 KB'));
  });

  it('insists that cover, manifest and parts say the same', async () => {
    const content = await aPackage();
    const other = await aPackage({ envelopes: ['YQ.Yg.Yw'] });
    const twice = content.annexes.slice(0, 1);
    const wrong = [
      { ...content, cover: other.cover },
      { ...content, manifest: other.manifest },
      { ...other, envelopes: content.envelopes },
      { ...content, cover: 'no cover' },
      await aPackage({ annexes: [...twice, ...twice] }),
    ];
    for (const content of wrong)
      await expect(sealPackage(content, { passphrase }, cheap)).rejects.toThrow(RangeError);
  });
});

function tooLarge(limit: string) {
  return { ok: false, problems: [{ problem: 'too-large', limit }] };
}

describe('A changed package', () => {
  const locks = [
    ['under a passphrase', async () => ({ lock: { passphrase }, unlock: byPassphrase })],
    ['sealed to keys', async () => ({ lock: await lockedTo(aManager()), unlock: await keysOf(aManager()) })],
  ] as const;

  it.each(locks)('%s is refused whichever octet of its head is changed', async (_, prepared) => {
    const { lock, unlock } = await prepared();
    const bytes = await sealedBytes(undefined, lock);
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
    const headLength = /\n--- .{43}\n/.exec(head)?.index ?? 0;
    expect(headLength).toBeGreaterThan(90);
    for (let at = 0; at < headLength + 49 + 16; at += 1)
      expect((await openPackage(flipped(bytes, at, 1), unlock)).ok, `octet ${at}`).toBe(false);
  });

  it('is refused as damaged wherever a bit of its body is changed', async () => {
    const bytes = await sealedBytes();
    const body = fc.integer({ min: 220, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(body, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const outcome = await openPackage(flipped(bytes, at, 1 << bit), byPassphrase);
        expect(outcome).toEqual({ ok: false, problems: [{ problem: 'damaged' }] });
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('is refused as damaged when cut short in its body or continued', async () => {
    const bytes = await sealedBytes();
    const longer = new Uint8Array([...bytes, 0]);
    for (const changed of [bytes.subarray(0, bytes.length - 1), bytes.subarray(0, 300), longer])
      expect(await openPackage(changed, byPassphrase)).toEqual({
        ok: false,
        problems: [{ problem: 'damaged' }],
      });
  });

  it.each(locks)('%s is refused wherever it is cut', async (_, prepared) => {
    const { lock, unlock } = await prepared();
    const bytes = await sealedBytes(undefined, lock);
    for (let length = 0; length < bytes.length; length += 1024)
      expect((await openPackage(bytes.subarray(0, length), unlock)).ok, `at ${length}`).toBe(false);
  });
});
