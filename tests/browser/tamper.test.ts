// One byte changed anywhere: refused, in words that say what has happened and what to do, and nothing is taken in.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import problems from '../../src/i18n/messages/sv/problems.json' with { type: 'json' };
import type { PackageContent } from '../../src/ports/exchange.ts';
import type { Profile } from '../../src/ports/people.ts';
import { signer } from '../../src/signing/signer.ts';
import { aPackedRound } from '../support/aPackedRound.ts';
import { introduce, loadOnce } from './journey/firstVisit.ts';
import { verdictOf } from './journey/judges.ts';
import { contentOf, download, goHome, handOver, type ToldFile } from './journey/packages.ts';
import { manager } from './journey/people.ts';
import { signQuickRound } from './journey/quickRound.ts';
import { makeRecoveryFile } from './journey/recovery.ts';
import { expect, test } from './support/test.ts';

const folder = 'test-results/tamper';

let handed: ToldFile;
let report: string;

test.beforeAll(async ({ browser, contextOptions }) => {
  const device = await browser.newContext(contextOptions);
  const page = await device.newPage();
  await signQuickRound(page);
  await page.getByRole('link', { name: 'Lämna över ronden' }).click();
  handed = await handOver(page, manager, 'tampered-with', folder);
  await page.getByRole('link', { name: 'Till ronden' }).last().click();
  report = await download(page.getByRole('button', { name: 'Ladda ner PDF' }), 'report.pdf', folder);
  await device.close();
});

test('a package with one byte changed is refused, and nothing of it is taken in', async ({ page }) => {
  await atImport(page);
  const whole = readFileSync(handed.path);
  const places = [0, 24, 40, 90, 160, 200, whole.length >> 2, whole.length >> 1, whole.length - 1];
  for (const at of places) {
    await give(page, 'Läs in', `byte-${at}.distansrond`, changedAt(whole, at));
    await expectRefusal(page, `byte-${at}.distansrond`, [
      'not-our-file',
      'newer-than-this-app',
      'wrong-passphrase',
      'damaged',
      'too-large',
    ]);
  }
  await expectNothingTakenIn(page);
  await atImportAgain(page);
  await give(page, 'Läs in', 'whole.distansrond', whole);
  await page.getByRole('button', { name: 'Läs in ändå' }).click({ timeout: 20_000 });
  await expect(page.getByText('Filen är inläst', { exact: true })).toBeVisible({ timeout: 20_000 });
});

const thief = {
  ...{ id: 'thief', name: 'Någon Annan', roles: ['safetyRepresentative'], unit: '', mainWorkplace: '' },
  ...{ email: '', employer: 'exempelkommunen', demo: false },
} as const satisfies Profile;

/** What someone who knows the passphrase could do: open the package, change one byte of a part, and seal it again. */
const partsChanged: Readonly<
  Record<string, { readonly change: (content: PackageContent) => PackageContent; readonly as: Problem }>
> = {
  'a signed statement': {
    change: (content) => ({
      ...content,
      envelopes: content.envelopes.map((envelope) => swapLetter(envelope, envelope.indexOf('.') + 400)),
    }),
    as: 'signature-invalid',
  },
  'a signature': {
    change: (content) => ({
      ...content,
      envelopes: content.envelopes.map((envelope) => swapLetter(envelope, envelope.lastIndexOf('.') + 20)),
    }),
    as: 'signature-invalid',
  },
  'a photo': {
    change: (content) => ({
      ...content,
      annexes: content.annexes.map(({ id, json }) => ({
        id,
        json: json.includes('"kind":"photo"') ? swapLetter(json, json.length >> 1) : json,
      })),
    }),
    as: 'annex-changed',
  },
  'a report': {
    change: (content) => ({
      ...content,
      reports: content.reports.map((entry) => ({
        ...entry,
        bytes: new Uint8Array(changedAt(Buffer.from(entry.bytes), entry.bytes.length >> 1)),
      })),
    }),
    as: 'pdf-changed',
  },
};

for (const [part, { change, as }] of Object.entries(partsChanged))
  test(`a package in which one byte of ${part} was changed before it was sealed is refused`, async ({
    page,
  }) => {
    await atImport(page);
    const { cover: _, manifest, ...parts } = change(await contentOf(handed));
    // The cover names every part, so it has to be made anew: by another hand than the one that signed the first.
    const { identity } = await signer.createIdentity(thief, new Date());
    const { assessment, to } = manifest;
    const changed = await aPackedRound({ identity, role: 'safetyRepresentative' }, parts, { assessment, to });
    const sealed = await sealPackage(changed, { passphrase: handed.passphrase });
    if (!sealed.ok) throw new Error('not sealed');
    await give(page, 'Läs in', 'changed.distansrond', Buffer.from(sealed.value));
    await expectRefusal(page, 'changed.distansrond', [as]);
    await expectNothingTakenIn(page);
  });

test('a PDF with one byte changed is refused, in the app and by the command', async ({ page }) => {
  await loadOnce(page);
  await page.getByRole('link', { name: 'Kontrollera en signerad PDF' }).click();
  const whole = readFileSync(report);
  const words = whole.indexOf('/Contents <') + 200;
  for (const at of [9, 2000, whole.length >> 2, whole.length >> 1, words, whole.length - 30]) {
    const name = `byte-${at}.pdf`;
    await give(page, null, name, changedAt(whole, at));
    const result = page.getByRole('listitem').filter({ hasText: name });
    await expect(result.getByRole('heading', { level: 2 })).toHaveText(
      /^(Filen är ändrad\. Använd den inte\.|Filen kan inte kontrolleras här)$/,
    );
    await expect(result.getByText('Gör så här')).toBeVisible();
    const { status, verdicts } = verdictOf(keep(name, changedAt(whole, at)));
    expect(['invalid', 'unreadable']).toContain(verdicts[0]?.verdict);
    expect(status).toBe(verdicts[0]?.verdict === 'invalid' ? 1 : 2);
  }
  await give(page, null, 'whole.pdf', whole);
  const sound = page.getByRole('listitem').filter({ hasText: 'whole.pdf' });
  await expect(sound.getByRole('heading', { name: 'Underskrifterna håller', exact: true })).toBeVisible();
});

test('the wrong passphrase and a file from elsewhere are refused in words', async ({ page }) => {
  await atImport(page);
  const file = readFileSync(handed.path);
  await give(page, 'Läs in', 'locked.distansrond', file, 'kola-fima-rutu-sano-piro');
  await expectRefusal(page, 'locked.distansrond', ['wrong-passphrase']);
  await give(page, null, 'holiday.jpg', Buffer.from('\xff\xd8\xff\xe0 nothing of ours', 'latin1'));
  await expectRefusal(page, 'holiday.jpg', ['not-our-file']);
  await expectNothingTakenIn(page);
});

type Problem =
  | 'not-our-file'
  | 'newer-than-this-app'
  | 'wrong-passphrase'
  | 'damaged'
  | 'too-large'
  | 'signature-invalid'
  | 'annex-changed'
  | 'pdf-changed';

async function atImport(page: Page): Promise<void> {
  await loadOnce(page);
  await introduce(page, manager);
  await makeRecoveryFile(page, manager, folder);
  await goHome(page);
  await atImportAgain(page);
}

async function atImportAgain(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Läs in en fil' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Läs in en fil');
}

/** Gives the page a file, and its passphrase when it asks for one: then `act` is the button to press. */
async function give(
  page: Page,
  act: string | null,
  name: string,
  buffer: Buffer,
  passphrase = handed.passphrase,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Välj fil/ })
    .first()
    .click();
  await (await chooser).setFiles({ name, mimeType: '', buffer });
  const file = page.getByRole('listitem').filter({ hasText: name });
  await expect(file).toBeVisible();
  if (act === null) return;
  const field = file.getByLabel('Lösenfras från avsändaren');
  // A file that no longer looks like ours is refused before anyone is asked for a passphrase.
  await expect(field.or(file.getByRole('alert'))).toBeVisible();
  if (!(await field.isVisible())) return;
  await field.fill(passphrase);
  await file.getByRole('button', { name: act, exact: true }).click();
}

/** One of these problems is said: what has happened, that nothing was harmed, and what to do. */
async function expectRefusal(page: Page, name: string, kinds: readonly Problem[]): Promise<void> {
  const alert = page.getByRole('listitem').filter({ hasText: name }).getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 20_000 });
  const said = await alert.innerText();
  const kind = kinds.find((one) => said.includes(wordsOf(one).what));
  expect(kind, said).toBeDefined();
  expect(said).toContain(wordsOf(kind ?? 'damaged').safe);
  expect(said).toContain(wordsOf(kind ?? 'damaged').todo);
}

function wordsOf(kind: Problem) {
  const upToItsNumbers = (words: string) => words.replace(/ ?\(?[^(]*\{\{.*/, '');
  return {
    what: upToItsNumbers(problems[`${kind}.what`]),
    safe: problems[`${kind}.safe`],
    todo: problems[`${kind}.do`],
  };
}

/** No round on the first screen, and nothing in the device's database that a round consists of. */
async function expectNothingTakenIn(page: Page): Promise<void> {
  await goHome(page);
  await expect(page.getByText('Ingen rond ännu')).toBeVisible();
  expect(await rowsOnDevice(page)).toEqual({
    envelopes: 0,
    annexes: 0,
    reports: 0,
    receipts: 0,
    contacts: 0,
  });
}

function rowsOnDevice(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tables = ['envelopes', 'annexes', 'reports', 'receipts', 'contacts'];
    const reading = database.transaction(tables, 'readonly');
    const counts = tables.map(
      (table) =>
        new Promise<[string, number]>((resolve) => {
          const counting = reading.objectStore(table).count();
          counting.onsuccess = () => resolve([table, counting.result]);
        }),
    );
    const rows = Object.fromEntries(await Promise.all(counts));
    database.close();
    return rows;
  });
}

function keep(name: string, bytes: Uint8Array): string {
  const path = `${folder}/${name}`;
  writeFileSync(path, bytes);
  return path;
}

function changedAt(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Another letter of the same kind: still base64, still JSON. */
function swapLetter(text: string, from: number): string {
  const at = from + text.slice(from).search(/[a-y]/);
  const next = String.fromCharCode((text.codePointAt(at) ?? 0) + 1);
  return `${text.slice(0, at)}${next}${text.slice(at + 1)}`;
}
