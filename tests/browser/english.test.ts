// English is complete, and a switch of language away from anywhere.
import type { Page } from '@playwright/test';
import { beginRound, introduce, loadOnce } from './journey/firstVisit.ts';
import { textOf } from './journey/judges.ts';
import { download } from './journey/packages.ts';
import { employee, manager } from './journey/people.ts';
import { goToPartOf, question, sayNo } from './journey/walk.ts';
import { expect, test } from './support/test.ts';

test('the language can be switched in the middle of a question, and nothing is lost', async ({ page }) => {
  await loadOnce(page);
  await introduce(page, employee);
  await beginRound(page, { days: 1, form: 'Kort', manager: manager.name, representative: '' });
  await goToPartOf(page, 'I-FY-12');
  await sayNo(question(page, 'I-FY-12'), { employer: [0], own: 'Ett fast uttag' });
  await question(page, 'I-FY-12').getByLabel('Hur ser det ut hos dig?').pressSequentially('Två grenuttag');
  const place = page.url();
  await inEnglish(page);
  await expect(page).toHaveURL(place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Electricity and fire');
  await expect(page).toHaveTitle('Electricity and fire – Distansrond');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(page.getByLabel('What is it like at your place?')).toHaveValue('Två grenuttag');
  await expect(page.getByLabel('Your suggestion')).toHaveValue('Ett fast uttag');
  await expect(page.getByText(/^Saved on/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What is it like at your place?')).toHaveValue('Två grenuttag');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expect(page.getByLabel('Hur ser det ut hos dig?')).toHaveValue('Två grenuttag');
});

test('no Swedish is left on the screens, and the report is in English', async ({ page }) => {
  await loadOnce(page);
  await inEnglish(page);
  await expectEnglish(page, 'welcome');
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await page.getByRole('link', { name: 'Continue where you stopped' }).click({ timeout: 60_000 });
  await expect(page.getByRole('article').first()).toBeVisible();
  for (const why of await page.getByText('Why we ask').all()) await why.click();
  await expectEnglish(page, 'questions');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Summary' }).click();
  await expectEnglish(page, 'summary');
  const report = await signInEnglish(page);
  for (const [name, action] of [
    ['Lena Strand', 'Read and respond'],
    ['Karin Öberg', 'Assess'],
    ['Daniel Ekström', 'State your opinion'],
  ] as const) {
    await become(page, name);
    await expectEnglish(page, `home of ${name}`);
    await page
      .getByRole('link', { name: new RegExp(`^${action}`) })
      .first()
      .click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expectEnglish(page, action);
  }
  for (const address of [
    'rounds/new',
    'import',
    'verify',
    'help',
    'settings',
    'about/storage',
    'about/accessibility',
  ]) {
    await page.goto(`./#/${address}`);
    await expectEnglish(page, address);
  }
  const pages = textOf(report);
  expect(pages).toContain('Round of a remote workplace');
  expect(swedishIn(pages)).toEqual([]);
});

async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'English', pressed: true })).toBeVisible();
}

async function become(page: Page, name: string): Promise<void> {
  await page.goto('./#/');
  const who = page.getByLabel('You are now');
  await who.selectOption(await who.getByRole('option', { name }).getAttribute('value'));
}

async function signInEnglish(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Type your name' }).click();
  await page.getByLabel('Your name', { exact: true }).fill('Maja Lindqvist');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The round is signed', {
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'Show the round' }).click();
  await expectEnglish(page, 'record');
  return download(page.getByRole('button', { name: 'Download PDF' }), 'round.pdf', 'test-results/english');
}

async function expectEnglish(page: Page, screen: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  expect(swedishIn(await page.locator('body').innerText()), screen).toEqual([]);
}

/** Names of people, places, authorities, agreements and languages are Swedish in any language. */
const names = [
  'Digital vård',
  'Karin Öberg',
  'Daniel Ekström',
  'Region Västmanland',
  'Svenska',
  'Arbetsmiljöverket',
  'Allmänna Bestämmelser',
];

/** Words with letters that English does not have, but for terms of Swedish law in brackets. Finds what was forgotten. */
function swedishIn(text: string): string[] {
  const withoutTerms = text.replaceAll(/\([^)]*\)/g, '');
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), withoutTerms);
  return rest.match(/\S*[åäöÅÄÖ]\S*/g) ?? [];
}
