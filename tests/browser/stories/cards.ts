// Cards: what people give each other so that files can be locked to them, and the number that is read on the telephone.
import { expect, type Locator, type Page } from '@playwright/test';
import { download } from '../journey/packages.ts';
import type { Person } from '../journey/people.ts';

export interface Card {
  readonly person: Person;
  readonly path: string;
  /** 30 digits. */
  readonly number: string;
}

/** Saves one's own card. */
export async function cardOf(page: Page, person: Person, into: string): Promise<Card> {
  await page.goto('./#/card');
  const number = await numberIn(page.getByRole('list', { name: 'Ditt kontrollnummer' }));
  const name = `card-${number.slice(0, 5)}.distanskort`;
  const path = await download(page.getByRole('button', { name: 'Ladda ner kortet' }), name, into);
  return { person, path, number };
}

/** The digits of a control number on the page. */
async function numberIn(list: Locator): Promise<string> {
  await expect(list).toBeVisible();
  return (await list.getByRole('listitem').locator('[aria-hidden]').allInnerTexts()).join('');
}

/** Gives the page for adding people a file. */
export async function readCard(page: Page, path: string): Promise<void> {
  await page.goto('./#/people/add');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj en fil' }).click();
  await (await chooser).setFiles(path);
}

/** Keeps somebody's card. */
export async function keepCard(page: Page, { person, path }: Card): Promise<void> {
  await readCard(page, path);
  await page.getByRole('button', { name: 'Spara personen' }).click();
  await expect(page.getByRole('heading', { name: `${person.name} är sparad` })).toBeVisible();
}

/** On the telephone: types the number that is read aloud. */
export async function compareByPhone(at: Page | Locator, number: string): Promise<void> {
  await at.getByRole('radio', { name: /^På telefon/ }).check();
  await at.getByText('Skriv in numret i stället').click();
  await at.getByLabel(/^Kontrollnumret som .* läser upp/).fill(number);
  await at.getByRole('button', { name: 'Jämför', exact: true }).click();
}
