// The files that go from device to device. Each is left in `test-results/journey`, with its passphrase, for whoever
// wants to look at what the product makes.
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openPackage } from '../../../src/exchange/openPackage.ts';
import type { PackageContent } from '../../../src/ports/exchange.ts';
import type { Person } from './people.ts';
import { shoot } from './shoot.ts';

const folder = 'test-results/journey';

export interface HandedFile {
  readonly path: string;
  readonly passphrase: string;
}

/** An empty folder for the files of a story. */
export function clearFiles(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** From the page for it: makes the file for a receiver, downloads it and notes its passphrase. */
export async function handOver(page: Page, to: Person, name: string, into = folder): Promise<HandedFile> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lämna över ronden');
  await page.getByRole('radio', { name: to.role }).check();
  await expect(page.getByLabel('Mottagarens namn')).toHaveValue(to.name);
  await shoot(page, `lamna-over-till-${to.role}`);
  await page.getByRole('button', { name: 'Gör filen' }).click();
  const told = page.getByRole('region', { name: 'Berätta lösenfrasen' });
  await expect(told).toBeVisible({ timeout: 20_000 });
  await shoot(page, `filen-till-${to.role}`);
  const passphrase = (await told.getByRole('paragraph').first().innerText()).replaceAll(/\s/g, '');
  const path = await download(
    page.getByRole('button', { name: 'Ladda ner filen' }),
    `${name}.distansrond`,
    into,
  );
  appendFileSync(`${into}/passphrases.txt`, `${basename(path)}\t${passphrase}\n`);
  return { path, passphrase };
}

/** Presses a button that gives a file, and keeps the file. */
export async function download(button: Locator, name: string, into = folder): Promise<string> {
  const given = button.page().waitForEvent('download');
  await button.click();
  const path = `${into}/${name}`;
  await (await given).saveAs(path);
  return path;
}

/** Takes a file in by the file chooser; the page then says what came and from whom. */
export async function takeIn(page: Page, { path, passphrase }: HandedFile, from: Person): Promise<void> {
  await goHome(page);
  await page.getByRole('main').getByRole('link', { name: 'Läs in en fil' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj filer på enheten' }).first().click();
  await (await chooser).setFiles(path);
  await page.getByLabel('Lösenfras från avsändaren').fill(passphrase);
  await page.getByRole('button', { name: 'Läs in' }).click();
  await expect(page.getByText(`Från ${from.name}, ${from.role.toLowerCase()}.`)).toBeVisible({
    timeout: 20_000,
  });
  await shoot(page, `inlast-fran-${from.role}`);
}

export async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Distansrond/ }).click();
}

/** What a file holds, read without the app. */
export async function contentOf({ path, passphrase }: HandedFile): Promise<PackageContent> {
  const opened = await openPackage(new Uint8Array(readFileSync(path)), passphrase);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return opened.value;
}

/** A file that holds nothing but the passphrase, as the command asks for it. */
export function passphraseFileOf({ path, passphrase }: HandedFile): string {
  const beside = path.replace(/\.distansrond$/, '.passphrase.txt');
  writeFileSync(beside, passphrase);
  return beside;
}
