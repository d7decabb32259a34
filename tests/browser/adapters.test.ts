// What only a real browser can prove of storage, packages and photos.
import type { Page } from '@playwright/test';
import type { Draft } from '../../src/ports/drafts.ts';
import type { PackageContent } from '../../src/ports/exchange.ts';
import v1 from '../storage/fixtures/v1.json' with { type: 'json' };
import { serveAdapters } from './support/adaptersServer.ts';
import { jpegWithExif } from './support/jpegWithExif.ts';
import { expect, test } from './support/test.ts';

let server: Awaited<ReturnType<typeof serveAdapters>>;
test.beforeAll(async () => {
  server = await serveAdapters();
});
test.afterAll(() => server.close());
test.beforeEach(({ page }) => opened(page));

async function opened(page: Page): Promise<Page> {
  await page.goto(server.url);
  await page.evaluate(() => window.adapters);
  return page;
}

const key = { assessment: '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01', step: 'self-assessment' };
const draft: Draft = { key, profile: 'maja', demo: false, savedAt: '2026-10-05T08:00:00.000Z', values: {} };

function valuesIn(page: Page): Promise<Draft['values'] | undefined> {
  return page.evaluate(async (of) => (await (await window.adapters).storage.drafts.load(of))?.values, key);
}

/** Makes the page save one value when it is hidden, as a form does. */
async function saveWhenHidden(page: Page, values: Draft['values']): Promise<void> {
  await page.evaluate(
    async (late) => {
      const { storage } = await window.adapters;
      addEventListener('pagehide', () => void storage.drafts.save(late));
    },
    { ...draft, values },
  );
}

test('a draft that was said to be saved is there after the tab was killed', async ({ page, context }) => {
  await page.evaluate(async (saved) => (await window.adapters).storage.drafts.save(saved), {
    ...draft,
    values: { place: 'home' },
  });
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await opened(await context.newPage());
  expect(await valuesIn(again)).toEqual({ place: 'home' });
});

test('a save that begins as the page goes away is kept: by reload, by leaving, by closing the tab', async ({
  page,
  context,
}) => {
  for (let i = 0; i < 5; i += 1) {
    await saveWhenHidden(page, { [`reloaded-${i}`]: 'å'.repeat(2000), last: i });
    await page.reload();
    await page.evaluate(() => window.adapters);
  }
  await saveWhenHidden(page, { left: true });
  await page.goto('about:blank');
  const another = await opened(await context.newPage());
  await saveWhenHidden(another, { closed: true });
  await another.close({ runBeforeUnload: true });
  await opened(page);
  await expect
    .poll(async () => Object.keys((await valuesIn(page)) ?? {}).sort())
    .toEqual(['closed', 'last', 'left', ...[0, 1, 2, 3, 4].map((i) => `reloaded-${i}`)]);
});

test('one tab hears of what another tab commits', async ({ page, context }) => {
  const other = await opened(await context.newPage());
  const seen = page.evaluate(async (id) => {
    const { storage } = await window.adapters;
    return new Promise<readonly string[]>((resolve) => {
      storage.records.one(id).subscribe((held) => held !== null && resolve(held.envelopes));
    });
  }, key.assessment);
  await other.evaluate(async (id) => {
    const { storage } = await window.adapters;
    const nothing = { annexes: [], reports: [], handOvers: [], settledDraft: null };
    const change = { id, profile: 'maja', demo: false, expectedLength: 0, envelopes: ['a.b.c'], ...nothing };
    await storage.records.commit(change);
  }, key.assessment);
  expect(await seen).toEqual(['a.b.c']);
});

test('a tab lets go when another brings a newer version, and refuses to save into it', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(server.url.replace('html', 'ts'));
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const newer = indexedDB.open('distansrond', 10_000);
        newer.onsuccess = () => resolve(newer.result.close());
        newer.onerror = () => reject(newer.error);
      }),
  );
  const outcome = await page.evaluate(async (saved) => {
    const { storage, heard } = await window.adapters;
    return { heard, saved: await storage.drafts.save(saved) };
  }, draft);
  expect(outcome).toEqual({
    heard: ['released'],
    saved: { ok: false, problems: [{ problem: 'newer-database' }] },
  });
});

test('a full device is told of, and what was saved before is untouched', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(server.url);
  // Before anything is written: the browser remembers for a while how much was left.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await page.evaluate(async (saved) => (await window.adapters).storage.drafts.save(saved), {
    ...draft,
    values: { place: 'home' },
  });
  const outcome = await page.evaluate(async (assessment) => {
    const { storage } = await window.adapters;
    // Random, since the browser packs what it can.
    const jpeg = new Uint8Array(3_000_000);
    for (let at = 0; at < jpeg.length; at += 50_000) crypto.getRandomValues(jpeg.subarray(at, at + 50_000));
    for (let i = 0; i < 100; i += 1) {
      const id = crypto.randomUUID();
      const saved = await storage.draftPhotos.save({ id, assessment, jpeg, width: 1, height: 1 });
      if (!saved.ok) return saved;
    }
    return null;
  }, key.assessment);
  expect(outcome).toEqual({ ok: false, problems: [{ problem: 'quota-full' }] });
  expect(await valuesIn(page)).toEqual({ place: 'home' });
});

test('a pair of keys still signs and opens, and cannot be exported, after the page was loaded again', async ({
  page,
}) => {
  const agreed = await page.evaluate(async () => {
    const { storage } = await window.adapters;
    const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
    const signing = await crypto.subtle.generateKey(p256, true, ['sign', 'verify']);
    const sealing = (await crypto.subtle.generateKey({ name: 'X25519' }, true, [
      'deriveBits',
    ])) as CryptoKeyPair;
    const secretOf = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
    const identity = {
      ...{ profile: 'maja', name: 'Maja Lindqvist', unit: 'Ekonomi', fingerprint: 'f'.repeat(64) },
      ...{
        privateKey: signing.privateKey,
        sealingKey: sealing.privateKey,
        certificate: new Uint8Array([48, 0]),
      },
      ...{ publicKey: 'MFkw', recipient: `age1${'q'.repeat(58)}`, card: 'a.card.x', revocation: 'a.note.x' },
      ...{ since: '2026-10-05T08:00:00.000Z', retired: null, revoked: null, recovery: null },
    };
    const sealed = (await secretOf(sealing.privateKey)).slice(-32);
    const secrets = { signing: await secretOf(signing.privateKey), sealing: sealed };
    const saved = await storage.identities.save({ identity, secrets });
    const other = await crypto.subtle.importKey(
      'raw',
      Uint8Array.of(9, ...new Uint8Array(31)),
      'X25519',
      true,
      [],
    );
    const how = { name: 'X25519', public: other };
    return saved.ok && [...new Uint8Array(await crypto.subtle.deriveBits(how, sealing.privateKey, 256))];
  });
  await page.reload();
  const held = await page.evaluate(async () => {
    const { identities } = (await window.adapters).storage;
    const pair = await identities.load('maja');
    if (pair === null) return null;
    const { privateKey, sealingKey } = pair;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      privateKey,
      new Uint8Array([1]),
    );
    const other = await crypto.subtle.importKey(
      'raw',
      Uint8Array.of(9, ...new Uint8Array(31)),
      'X25519',
      true,
      [],
    );
    const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, sealingKey, 256);
    const extractable = privateKey.extractable || sealingKey.extractable;
    return { extractable, length: signature.byteLength, agreed: [...new Uint8Array(bits)] };
  });
  expect(held).toEqual({ extractable: false, length: 64, agreed });
});

test('a key that the first version made still signs, and cannot be exported, after the upgrade', async ({
  page,
}) => {
  const profile = '5d1b8c52-7c3a-4c0e-8a55-1f0f2f6d2a07';
  await page.evaluate(async (stores) => {
    (await window.adapters).storage.close();
    indexedDB.deleteDatabase('distansrond');
    const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
    const { privateKey } = await crypto.subtle.generateKey(p256, false, ['sign', 'verify']);
    const request = indexedDB.open('distansrond', 10);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, rows } of stores) {
        const store = request.result.createObjectStore(name, { keyPath });
        if (name === 'draftPhotos') store.createIndex('assessment', 'assessment');
        if (name === 'identities') for (const row of rows) store.add({ ...row, privateKey });
      }
    };
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    request.result.close();
  }, v1.stores);
  await page.reload();
  const signed = await page.evaluate(async (id) => {
    const key = await (await window.adapters).storage.identities.unfinished(id);
    if (key === null) return null;
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(how, key.privateKey, new Uint8Array([1]));
    return { extractable: key.privateKey.extractable, length: signature.byteLength };
  }, profile);
  expect(signed).toEqual({ extractable: false, length: 64 });
});

test('a package of 5 MB is sealed and opened in a worker', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const { packages } = await window.adapters;
    const bytes = new Uint8Array(5_000_000);
    for (let at = 0; at < bytes.length; at += 50_000) crypto.getRandomValues(bytes.subarray(at, at + 50_000));
    const reports = [{ kind: 'assessment' as const, statement: 'b'.repeat(64), bytes }];
    const parts = { envelopes: ['a.b.c'], annexes: [], reports, cards: [], receipts: [] };
    const manifest = {
      ...({ format: 'distansrond-package', v: 2, from: { role: 'employee' } } as const),
      assessment: '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01',
      to: [{ name: 'Karin Öberg', role: 'manager' as const, fingerprint: null }],
      at: '2026-10-05T08:00:00.000Z',
      ...(await packages.list(parts)),
    };
    // Opening reads the cover and leaves its signature to the verifier.
    const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(manifest))));
    const cover = `e30.${payload.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.AA`;
    const content: PackageContent = { ...parts, manifest, cover };
    const passphrase = packages.suggestPassphrase();
    const began = performance.now();
    const sealed = await packages.seal(content, { passphrase });
    const middle = performance.now();
    if (!sealed.ok) return null;
    const whole = await packages.open(sealed.value, { passphrase: passphrase.toUpperCase() });
    const ended = performance.now();
    sealed.value[sealed.value.length - 1] = (sealed.value.at(-1) ?? 0) ^ 1;
    const changed = await packages.open(sealed.value, { passphrase });
    const same = whole.ok && whole.value.reports[0]?.bytes.every((byte, i) => byte === bytes[i]);
    return { same, changed, times: [middle - began, ended - middle].map(Math.round) };
  });
  test.info().annotations.push({ type: 'sealed and opened in ms', description: String(outcome?.times) });
  expect(outcome).toMatchObject({ same: true, changed: { ok: false, problems: [{ problem: 'damaged' }] } });
});

test('a photo comes out upright, smaller and without a word of where it was taken', async ({ page }) => {
  const taken = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const drawing = canvas.getContext('2d');
    if (drawing === null) return [];
    drawing.fillStyle = '#c00';
    drawing.fillRect(0, 0, 2000, 3000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const photo = jpegWithExif(new Uint8Array(taken));
  const outcome = await page.evaluate(
    async (bytes) => {
      const { photos } = await window.adapters;
      const again = await photos.reencode(new Blob([new Uint8Array(bytes)]));
      if (!again.ok) return null;
      const { jpeg, width, height } = again.value;
      const picture = await createImageBitmap(new Blob([new Uint8Array(jpeg)]));
      const drawing = new OffscreenCanvas(width, height).getContext('2d');
      drawing?.drawImage(picture, 0, 0);
      const red = (x: number, y: number) => drawing?.getImageData(x, y, 1, 1).data[0];
      return { width, height, top: red(600, 100), bottom: red(600, 1500), jpeg: [...jpeg] };
    },
    [...photo],
  );
  expect(outcome).toMatchObject({ width: 1200, height: 1600 });
  expect(outcome?.top).toBeGreaterThan(150);
  expect(outcome?.bottom).toBeLessThan(50);
  const text = Buffer.from(outcome?.jpeg ?? []).toString('latin1');
  expect(Buffer.from(photo).toString('latin1')).toContain('Exif');
  expect(text).not.toContain('Exif');
});

test('what is no picture is refused with the reason', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const { photos } = await window.adapters;
    const files = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\0\0\0\x18ftypheic\0\0\0\0mif1', 'Hej'];
    const refused = await Promise.all(files.map((file) => photos.reencode(new Blob([file]))));
    return refused.map((outcome) => (outcome.ok ? 'taken' : outcome.problems[0].problem));
  });
  expect(outcomes).toEqual(['photo-unreadable', 'photo-heic', 'photo-unreadable']);
});
