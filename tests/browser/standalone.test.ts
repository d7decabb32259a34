// The verifier as one file: opened from disk and from the server, without storage or network, and never frozen.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { policyHeaderOf } from '../../src/delivery/standalonePage.ts';
import { verdictOf } from './journey/judges.ts';
import { accessFindings } from './support/axe.ts';
import { goOffline } from './support/offline.ts';
import { expect, test } from './support/test.ts';
import { writeSignedFiles } from './support/writeSignedFiles.ts';

const built = 'dist/granska.html';
const onDisk = pathToFileURL(built).href;
const folder = 'test-results/standalone';
const at = (name: string) => `${folder}/${name}`;
const passphrase = 'granstuga-molnkaka-stenbro-honungspade-ullvante-tegelkamin';

test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writeSignedFiles(folder, passphrase);
});

test('opened from disk it judges a report as the app and the command do, and keeps nothing', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(onDisk);
  const report = await check(page, 'report.pdf');
  await expect(report.getByRole('heading', { level: 2 })).toHaveText('Underskrifterna håller');
  await expect(report.getByText(/^Oförändrad, men nyckeln är okänd\..* Det gäller/)).toBeVisible();
  await expect(report.getByRole('listitem').filter({ hasText: 'Karin Öberg, chef' })).toContainText(
    'Okänd nyckel. Du har inte sett den förut.',
  );
  const changed = await check(page, 'changed.pdf');
  await expect(changed.getByRole('heading', { level: 2 })).toHaveText('Filen är ändrad. Använd den inte.');
  expect(verdictOf(at('report.pdf'), at('changed.pdf')).verdicts.map(({ verdict }) => verdict)).toEqual([
    'valid',
    'invalid',
  ]);
  // The page itself, and its own text as worker.
  expect(asked.filter((url) => url !== onDisk && !url.startsWith('blob:'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('packages open with a passphrase, with a key that is pasted, and with a key file', async ({ page }) => {
  await page.goto(onDisk);
  const told = await check(page, 'told.distansrond');
  await told.getByLabel('Lösenfras').fill('fel fras');
  await told.getByRole('button', { name: 'Kontrollera' }).click();
  await expect(told.getByText(/Lösenfrasen stämmer inte/)).toBeVisible();
  await told.getByLabel('Lösenfras').fill(passphrase);
  await told.getByRole('button', { name: 'Kontrollera' }).click();
  await expectHandOver(told);

  const sealed = await check(page, 'to-maja.distansrond');
  await sealed.getByLabel('Din nyckel').fill('inget av det här är en nyckel');
  await sealed.getByRole('button', { name: 'Kontrollera' }).click();
  await expect(sealed.getByText(/Här finns ingen nyckel/)).toBeVisible();
  await sealed.getByLabel('Din nyckel').fill(readFileSync(at('keys.txt'), 'utf8'));
  await sealed.getByRole('button', { name: 'Kontrollera' }).click();
  await expectHandOver(sealed);

  await page.reload();
  const again = await check(page, 'to-maja.distansrond');
  const chooser = page.waitForEvent('filechooser');
  await again.getByRole('button', { name: 'Välj nyckelfil' }).click();
  await (await chooser).setFiles(at('keys.txt'));
  await expectHandOver(again);
});

async function expectHandOver(file: Locator): Promise<void> {
  await expect(file.getByRole('heading', { name: 'Överlämning' })).toBeVisible({ timeout: 30_000 });
  await expect(file.getByText('Karin Öberg, chef').first()).toBeVisible();
  await expect(file.getByText('Maja Lindqvist, medarbetare').first()).toBeVisible();
}

test('it runs under a policy of its own, from disk and from the server, and nothing else runs in it', async ({
  page,
  request,
  faults,
}) => {
  const served = await request.get('granska.html');
  expect(served.headers()['content-security-policy']).toBe(policyHeaderOf(readFileSync(built, 'utf8')));
  for (const address of [onDisk, './granska.html']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granskaren');
    const outcomes = await page.evaluate(() => {
      const outcome = (act: () => unknown) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      return [
        outcome(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
        outcome(() => document.body.setHTMLUnsafe('<b>x</b>')),
        outcome(() => trustedTypes.createPolicy('other', {})),
      ];
    });
    expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError']);
    expect(await page.evaluate(() => fetch('data:,x').then(String, (error: Error) => error.name))).toBe(
      'TypeError',
    );
  }
  expect(faults.length).toBeGreaterThan(0);
  faults.splice(0);
});

test('inside a frame of another page it shows nothing', async ({ page }) => {
  writeFileSync(at('trap.html'), `<!doctype html><title>Trap</title><iframe src="${onDisk}"></iframe>`);
  await page.goto(pathToFileURL(at('trap.html')).href);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#root')).toBeAttached();
  await expect(frame.getByRole('heading')).toHaveCount(0);
});

test('the app gives it away, byte for byte, also with the network off', async ({ page }) => {
  await page.goto('./#/verify');
  await goOffline(page);
  const given = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Ladda ner granskaren som en fil' }).click();
  const download = await given;
  expect(download.suggestedFilename()).toBe('granska.html');
  await download.saveAs(at('granska.html'));
  expect(readFileSync(at('granska.html')).equals(readFileSync(built))).toBe(true);
  await page.goto(pathToFileURL(at('granska.html')).href);
  await expect((await check(page, 'report.pdf')).getByRole('heading', { level: 2 })).toBeVisible();
});

test('it is accessible in both themes, by keyboard, in both languages, and 320 pixels wide', async ({
  page,
}) => {
  await page.goto(onDisk);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  const button = page.getByRole('button', { name: 'Välj fil på enheten' });
  for (let i = 0; i < 8 && !(await button.evaluate((it) => it === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([at('report.pdf'), at('changed.pdf'), at('to-maja.distansrond')]);
  await expect(page.getByRole('heading', { level: 2, name: /Underskrifterna håller/ })).toBeVisible();
  for (const details of await page.locator('summary').all()) await details.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The checker');
  await expect(page.getByRole('heading', { level: 2, name: 'The signatures hold' })).toBeVisible();
  await expect(page).toHaveTitle('The checker – Distansrond');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await accessFindings(page)).toEqual([]);
});

test('the command ends quietly when nobody reads on', () => {
  const files = Array.from({ length: 40 }, () => at('report.pdf')).join(' ');
  const { stdout, stderr } = spawnSync('sh', ['-c', `node dist-cli/verify.mjs ${files} | head -n 1`], {
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'valid' });
  expect(stderr).toBe('');
});

/** Gives the page a file, and follows what becomes of it. */
async function check(page: Page, name: string): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj fil på enheten' }).click();
  await (await chooser).setFiles(at(name));
  return page.getByRole('listitem').filter({ hasText: name });
}
