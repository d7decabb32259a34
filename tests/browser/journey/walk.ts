import { expect, type Locator, type Page } from '@playwright/test';
import type { photoFile } from './photo.ts';
import { idOf, partTitleOf, wordsOf } from './questions.ts';
import { shoot } from './shoot.ts';

export type Choice = 'Ja' | 'Nej' | 'Ej aktuellt' | 'Ta upp muntligt' | 'Hoppa över så länge';

/** What is done at one question, given the place on the page that holds it. */
export type Deed = (question: Locator) => Promise<void>;

/** The place on the page where a question stands. */
export function question(page: Page, id: string): Locator {
  const heading = page.getByRole('heading', { name: wordsOf(id).question, exact: true });
  return page.getByRole('article').filter({ has: heading });
}

export async function choose(at: Locator, choice: Choice): Promise<void> {
  // The radio lies under its label, as on every device: what is pressed is the words.
  await at.getByText(choice, { exact: true }).first().click();
  await expect(at.getByRole('radio', { name: choice, exact: true })).toBeChecked();
}

/** Goes to the part where a question stands, by the list of sections. */
export async function goToPartOf(page: Page, id: string): Promise<void> {
  await goToPart(page, partTitleOf(id));
}

export async function goToPart(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Avsnitt' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Resolves when the page says that everything written is kept on the device. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Sparat på enheten/).first()).toBeVisible();
  await expect(page.getByText('Sparar', { exact: true })).toHaveCount(0);
}

/**
 * Walks from here to the page about own risks, part by part: does the given deeds, and answers every other question Ja
 * by its key. Questions that an answer opens are walked as well.
 */
export async function walkOn(page: Page, deeds: Readonly<Record<string, Deed>>): Promise<void> {
  for (;;) {
    const part = await page.getByRole('heading', { level: 1 }).innerText();
    await answerPart(page, deeds);
    await shoot(page, `avsnitt-${part.replaceAll(/[^\p{Letter}]+/gu, '-')}`);
    const on = page.getByRole('link', { name: /^Nästa: / });
    const next = (await on.innerText()).replace(/^Nästa:\s*/, '');
    await on.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
    if (next === 'Något mer?') return;
  }
}

async function answerPart(page: Page, deeds: Readonly<Record<string, Deed>>): Promise<void> {
  const questions = page.getByRole('article');
  for (let at = 0; at < (await questions.count()); at += 1) {
    const here = questions.nth(at);
    const deed = deeds[idOf(await here.getByRole('heading', { level: 2 }).innerText())];
    if (deed) await deed(here);
    else {
      await here.getByRole('radio', { name: 'Ja', exact: true }).press('j');
      await expect(here.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked();
    }
  }
}

export interface No {
  readonly comment?: string;
  /** Suggestions of the checklist to pick, by their place among those for employee or employer. */
  readonly employee?: readonly number[];
  readonly employer?: readonly number[];
  /** A suggestion of one's own, to the employer. */
  readonly own?: string;
  readonly measured?: { readonly label: string; readonly value: string };
}

/** Answers Nej, and says what belongs to it. */
export async function sayNo(at: Locator, no: No): Promise<void> {
  const words = wordsOf(idOf(await at.getByRole('heading', { level: 2 }).innerText()));
  await choose(at, 'Nej');
  if (no.comment) await at.getByLabel('Hur ser det ut hos dig?').fill(no.comment);
  for (const place of no.employee ?? [])
    await at.getByLabel(words.employee[place] ?? '', { exact: true }).check();
  for (const place of no.employer ?? [])
    await at.getByLabel(words.employer[place] ?? '', { exact: true }).check();
  if (no.measured) await at.getByLabel(no.measured.label).fill(no.measured.value);
  if (no.own) {
    await at.getByRole('button', { name: 'Eget förslag' }).last().click();
    await at.getByLabel('Ditt förslag').fill(no.own);
  }
}

/** Adds a photo by the button and the system's own chooser. */
export async function addPhoto(at: Locator, file: Awaited<ReturnType<typeof photoFile>>): Promise<void> {
  const chooser = at.page().waitForEvent('filechooser');
  await at.getByRole('button', { name: /^Lägg till foto/ }).click();
  await (await chooser).setFiles(file);
  await expect(at.getByRole('img', { name: /^Foto \d/ }).last()).toBeVisible();
}
