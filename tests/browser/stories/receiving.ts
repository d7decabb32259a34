// What somebody does and sees who takes files in.
import { expect, type Locator, type Page } from '@playwright/test';
import problems from '../../../src/i18n/messages/sv/problems.json' with { type: 'json' };
import { goHome } from '../journey/packages.ts';
import { maja } from './cast.ts';

export interface GivenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

type Problem = keyof typeof problems extends infer Key
  ? Key extends `${infer Tag}.what`
    ? Tag
    : never
  : never;

/** Goes to the page for it, where what is done with has been put away, and picks all of these files in one go. */
export async function receive(page: Page, files: readonly GivenFile[]): Promise<void> {
  await goHome(page);
  await expect(page).toHaveURL(/#\/$/);
  await page.goto('./#/import');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Läs in en fil');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj filer på enheten' }).click();
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: '' })));
}

/** What the page has to say of one of the files. */
export function said(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Filer att läsa in' }).getByRole('listitem', { name, exact: true });
}

/** Refused for one of these reasons: what has happened, that nothing was harmed, and what to do. */
export async function expectRefusal(file: Locator, ...kinds: readonly Problem[]): Promise<void> {
  const alert = file.getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 30_000 });
  // With its name, so that a failure says which file it was.
  const words = `${await file.getByRole('paragraph').first().innerText()}: ${await alert.innerText()}`;
  const kind = kinds.find((one) => wordsIn(`${one}.what`, words));
  expect(kind, words).toBeDefined();
  expect(wordsIn(`${kind ?? 'damaged'}.safe`, words), words).toBe(true);
  expect(wordsIn(`${kind ?? 'damaged'}.do`, words), words).toBe(true);
}

/** Whether these words of the product stand there, whatever is filled in. */
function wordsIn(key: `${Problem}.${'what' | 'safe' | 'do'}`, said: string): boolean {
  return problems[key].split(/\{\{\w+\}\}/).every((piece) => said.includes(piece));
}

export async function expectTakenIn(file: Locator): Promise<void> {
  await expect(file.getByRole('alert')).toContainText('Filen är inläst', { timeout: 30_000 });
}

/** Takes a file in, going on with whoever is new, and goes to the round it belongs to. */
export async function takeInRound(page: Page, given: GivenFile): Promise<void> {
  await receive(page, [given]);
  const file = said(page, given.name);
  const anyway = file.getByRole('button', { name: 'Läs in ändå' });
  const onward = file.getByRole('link', { name: 'Till ronden' });
  await expect(anyway.or(onward)).toBeVisible({ timeout: 30_000 });
  if (await anyway.isVisible()) await anyway.click();
  await onward.click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(maja.name);
}
