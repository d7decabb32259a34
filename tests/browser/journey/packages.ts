// The files that go from device to device. Each is left in `test-results/journey`, with its passphrase when it has one,
// for whoever wants to look at what the product makes.
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openPackage } from '../../../src/exchange/openPackage.ts';
import { readIdentityFile } from '../../../src/exchange/readIdentityFile.ts';
import type { PackageContent } from '../../../src/ports/exchange.ts';
import { sealingKeyOf } from '../../../src/signing/identity/sealingKey.ts';
import type { Person } from './people.ts';
import { shoot } from './shoot.ts';

const folder = 'test-results/journey';

export interface HandedFile {
  readonly path: string;
  /** Null when the file is locked to the receivers' keys. */
  readonly passphrase: string | null;
}

/** A file under a passphrase. */
export type ToldFile = HandedFile & { readonly passphrase: string };

/** An empty folder for the files of a story. */
export function clearFiles(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** From the page for it: makes the file for somebody whose card is not here, and notes the passphrase that is told. */
export async function handOver(page: Page, to: Person, name: string, into = folder): Promise<ToldFile> {
  await chooseRole(page, to);
  await expect(page.getByLabel('Mottagarens namn')).toHaveValue(to.name);
  await makeFile(page, to);
  const told = page.getByRole('region', { name: 'Berätta lösenfrasen' });
  const passphrase = (await told.getByRole('paragraph').first().innerText()).replaceAll(/\s/g, '');
  const path = await downloadFile(page, name, into);
  appendFileSync(`${into}/passphrases.txt`, `${basename(path)}\t${passphrase}\n`);
  return { path, passphrase };
}

/** The same for somebody whose card is here: the file is locked to their keys, and nobody is told anything. */
export async function handOverToKeys(
  page: Page,
  to: Person,
  name: string,
  into = folder,
): Promise<HandedFile> {
  await chooseRole(page, to);
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${to.name}`) })).toBeChecked();
  await expect(page.getByText(`bara ${to.name} kan öppna den`)).toBeVisible();
  await expect(page.getByText(/lösenfras som låser/i)).toHaveCount(0);
  await makeFile(page, to);
  await expect(page.getByRole('region', { name: 'Berätta lösenfrasen' })).toHaveCount(0);
  return { path: await downloadFile(page, name, into), passphrase: null };
}

async function chooseRole(page: Page, to: Person): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lämna över ronden');
  await page.getByRole('radio', { name: to.role }).check();
}

async function makeFile(page: Page, to: Person): Promise<void> {
  const panel = page.getByRole('region', { name: 'Vem kan öppna filen och vad ser de?' });
  await expect(panel.getByRole('list', { name: 'De som kan öppna filen' })).toContainText(to.name);
  await shoot(page, `lamna-over-till-${to.role}`);
  await page.getByRole('button', { name: 'Gör filen' }).click();
  await expect(page.getByRole('heading', { name: /^Filen till .* är klar$/ })).toBeVisible({
    timeout: 20_000,
  });
  await shoot(page, `filen-till-${to.role}`);
}

function downloadFile(page: Page, name: string, into: string): Promise<string> {
  return download(page.getByRole('button', { name: 'Ladda ner filen' }), `${name}.distansrond`, into);
}

/** Presses a button that gives a file, and keeps the file. */
export async function download(button: Locator, name: string, into = folder): Promise<string> {
  const given = button.page().waitForEvent('download');
  await button.click();
  const path = `${into}/${name}`;
  await (await given).saveAs(path);
  return path;
}

/**
 * Takes a file in by the file chooser; the page then says what came and from whom.
 * @param strangers whose keys are new here: the page tells of them first, and one goes on without having compared.
 */
export async function takeIn(
  page: Page,
  file: HandedFile,
  from: Person,
  strangers: readonly Person[] = [],
): Promise<void> {
  await goHome(page);
  await page.getByRole('main').getByRole('link', { name: 'Läs in en fil' }).click();
  await giveFile(page, file);
  if (strangers.length > 0) await goOnWith(page, strangers);
  await expect(page.getByText(`Från ${from.name}, ${from.role.toLowerCase()}.`)).toBeVisible({
    timeout: 20_000,
  });
  await shoot(page, `inlast-fran-${from.role}`);
}

/** Picks the file, and types its passphrase when it has one. */
async function giveFile(page: Page, { path, passphrase }: HandedFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj filer på enheten' }).first().click();
  await (await chooser).setFiles(path);
  if (passphrase === null) return;
  await page.getByLabel('Lösenfras från avsändaren').fill(passphrase);
  await page.getByRole('button', { name: 'Läs in', exact: true }).click();
}

async function goOnWith(page: Page, strangers: readonly Person[]): Promise<void> {
  const anyway = page.getByRole('button', { name: 'Läs in ändå' });
  await expect(anyway).toBeVisible({ timeout: 20_000 });
  for (const { name } of strangers) {
    const person = page.getByRole('region', { name, exact: true });
    await expect(person.getByText('Okänd nyckel', { exact: true })).toBeVisible();
    await expect(person.getByRole('list', { name: `Kontrollnummer för ${name}` })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Jämför kontrollnumret först' })).toHaveCount(
    strangers.length,
  );
  await shoot(page, 'okand-avsandare');
  await anyway.click();
}

export async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Distansrond/ }).click();
}

/** What a file holds, read without the app: by its passphrase, or with the receiver's key as an identity file has it. */
export async function contentOf(
  { path, passphrase }: HandedFile,
  identityFile?: string,
): Promise<PackageContent> {
  const secrets = identityFile ? readIdentityFile(readFileSync(identityFile, 'utf8')) : [];
  const keys = await Promise.all(secrets.map(sealingKeyOf));
  const unlock = passphrase === null ? { sealingKeys: keys.map(({ key }) => key) } : { passphrase };
  const opened = await openPackage(new Uint8Array(readFileSync(path)), unlock);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return opened.value;
}

/** A file that holds nothing but the passphrase, as the command asks for it. */
export function passphraseFileOf({ path, passphrase }: ToldFile): string {
  const beside = path.replace(/\.distansrond$/, '.passphrase.txt');
  writeFileSync(beside, passphrase);
  return beside;
}
