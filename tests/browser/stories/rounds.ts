// A round as Maja walks it, from the first answer to the file that leaves her device.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beginRound } from '../journey/firstVisit.ts';
import { handOverToKeys } from '../journey/packages.ts';
import type { Person } from '../journey/people.ts';
import { quickAnswers, signWalk } from '../journey/quickRound.ts';
import type { Deed } from '../journey/walk.ts';
import { daniel, karin } from './cast.ts';

/** Walks and signs a round for Karin and Daniel; ends where it can be handed over. */
export async function signRound(
  page: Page,
  by: Person,
  answers?: Readonly<Record<string, Deed>>,
): Promise<void> {
  await page.goto('./#/rounds/new');
  await beginRound(page, { days: 1, form: 'Kort', manager: karin.name, representative: daniel.name });
  await signWalk(page, by, answers ?? (await quickAnswers(page)));
}

/** From the page of a round one has signed: answers again, differently, and signs. */
export async function answerAgain(
  page: Page,
  by: Person,
  answers: Readonly<Record<string, Deed>>,
): Promise<void> {
  await page
    .getByRole('link', { name: /^(Svara igen|Säg om igen|Fortsätt)$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Svara igen' }).click();
  await signWalk(page, by, answers);
}

/** From the page of a signed round: the file for somebody whose card is here. */
export async function fileFor(page: Page, to: Person, name: string, into: string): Promise<Buffer> {
  await page
    .getByRole('link', { name: /^Lämna över/ })
    .first()
    .click();
  const { path } = await handOverToKeys(page, to, name, into);
  return readFile(path);
}
