// The manager's part: going through the risks, the plan and the agreement.
import { expect, type Page } from '@playwright/test';
import { scale } from './questions.ts';

export interface Position {
  readonly likelihood: 1 | 2 | 3 | 4;
  readonly consequence: 1 | 2 | 3 | 4;
}

/** Rates the risk on the matrix with the keyboard alone, from the cell that Tab reaches. */
export async function rate(page: Page, { likelihood, consequence }: Position): Promise<void> {
  const matrix = page.getByRole('radiogroup', { name: /^Sannolikhet gånger konsekvens/ });
  const from = await matrix.evaluate((group) => {
    const stop = [...group.querySelectorAll('input')].find((cell) => cell.tabIndex === 0);
    stop?.focus();
    return [...(stop?.dataset.cell ?? '')].map(Number);
  });
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const up = likelihood - (from[0] ?? 0);
  const right = consequence - (from[1] ?? 0);
  await press(up > 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(up));
  await press(right > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(right));
  await page.keyboard.press('Enter');
  const name = `${scale.likelihood[likelihood]}, ${scale.consequence[consequence].label}:`;
  await expect(matrix.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeChecked();
}

/** A row of the plan from scratch, with the days the app suggests. */
export async function planMeasure(page: Page, what: string, responsible: string): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till åtgärd' }).click();
  const row = page.getByRole('listitem', { name: /^Åtgärd \d/ }).last();
  await row.getByLabel('Åtgärd', { exact: true }).fill(what);
  await row.getByLabel('Ansvarig').fill(responsible);
  await row.getByRole('button', { name: /^Fyll i \d{4}-/ }).click();
}

/** Turns the first proposal of the employee that is left into a row of the plan. */
export async function adoptProposal(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Lägg till: / })
    .first()
    .click();
}

/** Fills in the agreement and the talk, to a plain yes. */
export async function agree(page: Page, present: readonly string[]): Promise<void> {
  await page
    .getByRole('group', { name: /^Säger du ja/ })
    .getByRole('radio', { name: 'Ja', exact: true })
    .check();
  await page.getByLabel('Dagar på huvudarbetsplatsen').fill('Måndagar, onsdagar och fredagar');
  await page.getByLabel('Går att nå').fill('9.00–15.00, och i telefon till 16.30');
  await page
    .getByLabel('Arbetsuppgifter på distans')
    .fill('Handläggning och uppföljning. Inte säkerhetskänsliga ärenden.');
  await page.getByRole('button', { name: 'Lägg till lån' }).click();
  await page.getByLabel('Vad lånas ut?').fill('Bildskärm, 27 tum');
  await page.getByLabel('Datum för samtalet').fill('2026-01-15');
  await page.getByRole('radio', { name: 'Videomöte' }).check();
  for (const name of present) await page.getByRole('checkbox', { name }).check();
  for (const talked of await page
    .getByRole('group', { name: /^Det här skulle ni ta upp/ })
    .getByRole('checkbox')
    .all())
    await talked.check();
  await page.getByRole('button', { name: /^Välj \d{4}-/ }).click();
  await page.getByRole('checkbox', { name: /^Jag har inte krävt/ }).check();
}
