// The whole story with the keyboard alone, by each of the three.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { check, pick, press, signByKeyboard, tabTo, write } from './journey/keyboard.ts';
import { employee, manager, representative } from './journey/people.ts';
import { partTitleOf } from './journey/questions.ts';
import { rate } from './journey/review.ts';
import { question } from './journey/walk.ts';
import { expect, test } from './support/test.ts';

test('an employee goes from the first visit to a file for the manager by keyboard alone', async ({
  page,
}) => {
  await page.goto('./');
  await press(page.getByRole('link', { name: /^Medarbetare/ }));
  await write(page.getByLabel('Namn', { exact: true }), employee.name);
  await write(page.getByLabel('Huvudarbetsplats'), employee.mainWorkplace);
  await press(page.getByRole('button', { name: 'Spara och gå vidare' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny rond');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pick(page.getByRole('radio', { name: 'Fritidsbostaden' }));
  await write(page.getByLabel('Dagar i veckan'), '1');
  await write(page.getByLabel('Din chef'), manager.name);
  await write(page.getByLabel('Skyddsombud'), representative.name);
  await press(page.getByRole('button', { name: 'Börja ronden' }));
  await walkByKeys(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('saker att göra något åt');
  await signByKeyboard(page, employee.name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ronden är underskriven', {
    timeout: 30_000,
  });
  await press(page.getByRole('link', { name: 'Lämna över ronden' }));
  await handOverByKeys(page);
});

/** Down to the next question, and a letter for the answer; Tab for what belongs to a No. */
async function walkByKeys(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('navigation', { name: 'Avsnitt' })).toBeVisible();
  for (;;) {
    const part = await heading.innerText();
    const questions = await page.getByRole('article').count();
    for (let at = 0; at < questions; at += 1) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(answerAt(at));
    }
    if (part === partTitleOf('I-FY-12')) await writeAboutPlugs(page);
    if (part === 'Något mer?') await addOwnRisk(page);
    const on = page.getByRole('link', { name: /^Nästa: / });
    const next = (await on.innerText()).replace(/^Nästa:\s*/, '');
    await press(on);
    if (next === 'Sammanfattning') return;
    await expect(heading).toHaveText(next);
    await expect(heading).toBeFocused();
  }
}

/** The second question of each part No, the third not applicable, the others Yes. */
function answerAt(at: number): string {
  return at === 1 ? 'n' : at === 2 ? 'e' : 'j';
}

async function writeAboutPlugs(page: Page): Promise<void> {
  const plugs = question(page, 'I-FY-12');
  await page.keyboard.press('ArrowUp');
  await expect(plugs.getByRole('radio', { name: 'Nej' })).toBeChecked();
  await write(plugs.getByLabel('Hur ser det ut hos dig?'), 'Två grenuttag, j n e är bara bokstäver här');
  await check(plugs.getByRole('checkbox').last());
  await press(plugs.getByRole('button', { name: 'Eget förslag' }).last());
  await expect(plugs.getByLabel('Ditt förslag')).toBeFocused();
  await page.keyboard.type('Ett fast uttag');
}

async function addOwnRisk(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Lägg till en egen risk' }));
  await write(page.getByLabel('Vad är risken?'), 'Trappan saknar ledstång');
}

async function handOverByKeys(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Gör filen' }));
  await expect(page.getByRole('heading', { name: /^Filen till/ })).toBeFocused({ timeout: 20_000 });
  const given = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Ladda ner filen' }));
  const path = await (await given).path();
  expect(readFileSync(path).subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
}

test('a manager rates, plans, agrees and co-signs by keyboard alone', async ({ page }) => {
  await exampleAs(page, 'Karin Öberg');
  await press(page.getByRole('link', { name: /^Bedöm/ }).first());
  await reviewByKeys(page);
  await agreeByKeys(page);
  await press(page.getByRole('link', { name: 'Se över och skriv under' }));
  await expect(page.getByText(/saknas innan du kan skriva under/)).toHaveCount(0);
  await signByKeyboard(page, 'Karin Öberg');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lämna över ronden', { timeout: 30_000 });
  await handOverByKeys(page);
});

async function reviewByKeys(page: Page): Promise<void> {
  for (;;) {
    const on = page.getByRole('link', {
      name: /^(Nästa risk|Nästa samtalspunkt|Till överenskommelsen)$/,
    });
    await expect(on).toBeVisible();
    const talked = page.getByRole('checkbox', { name: 'Vi har talat om det' });
    if (await talked.isVisible()) await check(talked);
    else {
      await tabTo(page.locator('[role=radiogroup] input[tabindex="0"]'));
      await rate(page, { likelihood: 3, consequence: 4 });
      await press(page.getByRole('button', { name: 'Lägg till åtgärd' }));
      await write(page.getByLabel('Åtgärd', { exact: true }).last(), 'Byt batteri i brandvarnaren');
      await write(page.getByLabel('Ansvarig').last(), 'Karin Öberg');
      await press(page.getByRole('button', { name: /^Fyll i \d{4}-/ }));
    }
    const isLast = (await on.innerText()) === 'Till överenskommelsen';
    const before = page.url();
    await press(on);
    await expect(page).not.toHaveURL(before);
    if (isLast) return;
  }
}

async function agreeByKeys(page: Page): Promise<void> {
  await pick(
    page.getByRole('group', { name: /^Säger du ja/ }).getByRole('radio', { name: 'Ja', exact: true }),
  );
  await check(
    page.getByRole('checkbox', { name: /^Jag säger ja till att Amir arbetar från fritidsbostaden/ }),
  );
  await writeFirstOfJanuary(page);
  await pick(page.getByRole('radio', { name: 'Telefon' }));
  await check(page.getByRole('checkbox', { name: /^Amir Sandell/ }));
  await check(page.getByRole('checkbox', { name: /^Jag har inte krävt/ }));
}

/** Arrow up in an empty field for a day gives this year, January, the first, in whatever order the browser asks. */
async function writeFirstOfJanuary(page: Page): Promise<void> {
  const day = page.getByLabel('Datum för samtalet');
  await tabTo(day);
  for (let part = 0; part < 3; part += 1) {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
  }
  await expect(day).toHaveValue(/^\d{4}-01-01$/);
}

test('a manager gives a round back, and the employee takes it up again, by keyboard alone', async ({
  page,
}) => {
  await exampleAs(page, 'Karin Öberg');
  await press(page.getByRole('link', { name: /^Bedöm/ }).first());
  await press(page.getByRole('link', { name: /^Lämna tillbaka till/ }));
  await write(page.getByLabel('Vad vill du säga till Amir?'), 'Vilket bord har du?');
  await tabTo(page.getByRole('tab', { name: 'Rita' }));
  await page.keyboard.press('ArrowRight');
  await write(page.getByLabel('Ditt namn'), 'Karin Öberg');
  await press(page.getByRole('button', { name: 'Lämna tillbaka', exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lämna över ronden', { timeout: 30_000 });
  await tabTo(page.getByLabel('Du är nu'));
  await page.keyboard.type('Amir Sandell');
  await press(page.getByRole('link', { name: /^Läs och svara igen/ }));
  await expect(page.getByText('Vilket bord har du?')).toBeVisible();
  await press(page.getByRole('button', { name: 'Svara igen' }));
  await expect(page.getByRole('navigation', { name: 'Avsnitt' })).toBeVisible();
});

test('an employee reads the plan, accepts and signs by keyboard alone', async ({ page }) => {
  await exampleAs(page, 'Lena Strand');
  await press(page.getByRole('link', { name: /^Läs och ta ställning/ }).first());
  await pick(page.getByRole('radio', { name: /^Ja, jag godtar/ }));
  await check(page.getByRole('checkbox', { name: /^Jag arbetar på distans för att jag själv vill/ }));
  await signByKeyboard(page, 'Lena Strand');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har skrivit under', {
    timeout: 30_000,
  });
  await press(page.getByRole('link', { name: 'Lämna över' }));
  await handOverByKeys(page);
});

test('a representative states and signs by keyboard alone', async ({ page }) => {
  await exampleAs(page, 'Daniel Ekström');
  await press(page.getByRole('link', { name: /^Yttra dig/ }).first());
  await pick(page.getByRole('radio', { name: 'Jag har en avvikande mening' }));
  await write(page.getByLabel('Din anledning'), 'Skärmen bör lånas ut redan i dag.');
  await signByKeyboard(page, 'Daniel Ekström');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har skrivit under', {
    timeout: 30_000,
  });
  await press(page.getByRole('link', { name: 'Lämna över' }));
  await handOverByKeys(page);
});

/** Loads the made-up team and goes on as one of them. */
async function exampleAs(page: Page, name: string): Promise<void> {
  await page.goto('./');
  await press(page.getByRole('button', { name: 'Prova med exempeldata' }));
  const who = page.getByLabel('Du är nu');
  await expect(who).toBeVisible({ timeout: 60_000 });
  await tabTo(who);
  await page.keyboard.type(name);
  await expect(who.getByRole('option', { selected: true })).toContainText(name);
}

test('the first Tab leads past the bar, and shortcuts can be listed, switched off and left by keyboard', async ({
  page,
}) => {
  await exampleAs(page, 'Maja Lindqvist');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Fortsätt där du slutade' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page.getByRole('link', { name: 'Fortsätt där du slutade' }));
  const first = page.getByRole('article').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Genvägar på tangentbordet' });
  await expect(list).toBeVisible();
  await tabTo(list.getByRole('checkbox', { name: 'Använd genvägar' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  const before = await first.getByRole('radio', { checked: true }).getAttribute('value');
  await page.keyboard.press(before === 'no' ? 'j' : 'n');
  await expect(first.getByRole('radio', { checked: true })).toHaveValue(before ?? '');
});
