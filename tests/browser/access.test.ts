// Every screen, looked at by a machine: in light and dark, wide and narrow.
import type { Page } from '@playwright/test';
import { become, loadExamples } from './journey/examples.ts';
import { loadOnce } from './journey/firstVisit.ts';
import { goHome } from './journey/packages.ts';
import { question, sayNo } from './journey/walk.ts';
import { accessFindings } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 1440 },
] as const;

/**
 * Looks at the screen in every way, and that it needs no sideways scrolling at 320 px.
 * @param heading By which one knows that the screen is there, where another was before.
 */
async function look(page: Page, screen: string, heading: string | RegExp = /./): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await accessFindings(page), `${screen}, ${colorScheme}, ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const { held, needed } = await page.evaluate(() => ({
    held: document.documentElement.clientWidth,
    needed: document.documentElement.scrollWidth,
  }));
  expect.soft(needed, `${screen} scrolls sideways at 320 px`).toBeLessThanOrEqual(held);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Screens that need nothing but their address, and the heading that says that they are there. */
const addresses: Readonly<Record<string, string>> = {
  '#/welcome': 'Gå en rond där du arbetar',
  '#/profiles/new': 'Vem är du?',
  '#/rounds/new': 'Ny rond',
  '#/import': 'Läs in en fil',
  '#/verify': 'Kontrollera en fil',
  '#/keys': 'Nycklar',
  '#/keys/recovery': 'Återställningsfil',
  '#/restore': 'Återställ din nyckel',
  '#/help': 'Hjälp',
  '#/settings': 'Inställningar',
  '#/about/storage': 'Vad som sparas och var',
  '#/about/accessibility': 'Tillgänglighetsredogörelse',
  '#/nowhere': 'Sidan finns inte',
  '#/rounds/00000000-0000-4000-8000-000000000000': 'Ronden finns inte här',
};

test('the screens around a round are accessible', async ({ page }) => {
  await loadOnce(page);
  await loadExamples(page);
  await look(page, 'home');
  for (const [address, heading] of Object.entries(addresses)) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached();
    await look(page, address);
  }
  await page.goto('./#/profiles/new');
  await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
  await expect(page.getByText('Det här behöver du titta på')).toBeVisible();
  await look(page, 'what is wrong in a form');
  await page.getByLabel('Meny och inställningar').click();
  await look(page, 'the menu');
});

test('the employee’s screens are accessible', async ({ page }) => {
  await loadOnce(page);
  await loadExamples(page);
  await page.getByRole('link', { name: 'Fortsätt där du slutade' }).click();
  const sections = page.getByRole('navigation', { name: 'Avsnitt' });
  for (const part of ['Om ronden', 'El och brand', 'Trygghet och respekt', 'Något mer?']) {
    await sections.getByRole('link', { name: part }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(part);
    if (part === 'Trygghet och respekt') await sayNo(question(page, 'I-OS-05'), { comment: 'I chatten.' });
    if (part === 'Något mer?') await page.getByRole('button', { name: 'Lägg till en egen risk' }).click();
    await look(page, part);
  }
  await sections.getByRole('link', { name: 'El och brand' }).click();
  await page.getByRole('button', { name: 'Genvägar' }).click();
  await look(page, 'the list of shortcuts');
  await page.getByRole('button', { name: 'Stäng' }).click();
  await sections.getByRole('link', { name: 'Sammanfattning' }).click();
  await look(page, 'summary', /göra något åt/);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'signing refused');
  await become(page, 'Lena Strand');
  await page.getByRole('link', { name: /^Läs och ta ställning/ }).click();
  await expect(page.getByRole('radio', { name: /^Ja, jag godtar/ })).toBeVisible();
  await look(page, 'acceptance');
});

test('the manager’s and the representative’s screens are accessible', async ({ page }) => {
  await loadOnce(page);
  await loadExamples(page);
  await become(page, 'Karin Öberg');
  await look(page, 'the manager’s home');
  await page
    .getByRole('link', { name: /^Bedöm/ })
    .first()
    .click();
  await look(page, 'a risk', 'Hur stor är risken?');
  await page.getByRole('button', { name: 'Utgå från förslaget' }).click();
  await page.getByRole('button', { name: 'Lägg till åtgärd' }).click();
  await look(page, 'a risk being rated, with a measure');
  await page.getByRole('link', { name: 'Ändra villkoren' }).click();
  await page.getByRole('radio', { name: 'Ja, med ändringar' }).check();
  await page.getByRole('button', { name: 'Lägg till lån' }).click();
  await look(page, 'agreement', 'Överenskommelse om distansarbete');
  await page.getByRole('link', { name: 'Se över och skriv under' }).click();
  await look(page, 'what is missing', 'Se över och skriv under');
  await page.getByRole('link', { name: 'Riskerna' }).click();
  await page.getByRole('link', { name: /^Lämna tillbaka till/ }).click();
  await look(page, 'returning', /^Lämna tillbaka ronden/);
  await become(page, 'Daniel Ekström');
  await page.getByRole('link', { name: /^Yttra dig/ }).click();
  await page.getByRole('radio', { name: 'Jag har en avvikande mening' }).check();
  await look(page, 'safety statement');
  await page.getByRole('link', { name: 'Till ronden' }).first().click();
  await look(page, 'record', 'Vem har sagt vad');
  await page.getByRole('button', { name: 'Ta bort ronden från enheten' }).click();
  await look(page, 'a question that cannot be undone');
  await page.getByRole('button', { name: 'Behåll' }).click();
  const given = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ladda ner PDF' }).first().click();
  const report = 'test-results/access/report.pdf';
  await (await given).saveAs(report);
  await page.getByRole('link', { name: 'Lämna över' }).click();
  await look(page, 'handing over', 'Lämna över ronden');
  await page.getByRole('button', { name: 'Gör filen' }).click();
  await expect(page.getByRole('heading', { name: 'Berätta lösenfrasen' })).toBeVisible({ timeout: 20_000 });
  await look(page, 'the file is made');
  await goHome(page);
  await page.goto('./#/verify');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Välj fil/ })
    .first()
    .click();
  await (await chooser).setFiles(report);
  await expect(page.getByRole('heading', { name: /^Underskrifterna håller/ })).toBeVisible();
  await page.getByText('Läs vem som har sagt vad i filen').click();
  await look(page, 'a verdict');
});

test('the end of a round, and a round given back, are accessible', async ({ page }) => {
  await loadOnce(page);
  await loadExamples(page);
  await become(page, 'Lena Strand');
  await page.getByRole('link', { name: /^Läs och ta ställning/ }).click();
  await page.getByRole('radio', { name: /^Ja, jag godtar/ }).check();
  await page.getByRole('checkbox', { name: /^Jag arbetar på distans för att jag själv vill/ }).check();
  await signTyped(page, 'Lena Strand');
  await look(page, 'accepted and signed', /skrivit under|underskriven|Du har/i);
  await become(page, 'Karin Öberg');
  await page
    .getByRole('link', { name: /^Öppna ronden/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Skyddsombudet kunde inte delta' }).click();
  await look(page, 'the manager’s word that none could take part', /Skyddsombudet/);
  await become(page, 'Daniel Ekström');
  await page.getByRole('link', { name: /^Yttra dig/ }).click();
  await page.getByRole('radio', { name: /^Jag instämmer/ }).check();
  await signTyped(page, 'Daniel Ekström');
  await become(page, 'Karin Öberg');
  await page
    .getByRole('link', { name: /^Öppna ronden/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /^Följ upp/ })
    .first()
    .click();
  await look(page, 'follow-up', /Följ upp|Uppföljning/);
  await become(page, 'Karin Öberg');
  await page
    .getByRole('link', { name: /^Bedöm/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Lämna tillbaka till/ }).click();
  await page.getByLabel('Vad vill du säga till Amir?').fill('Vilket bord har du?');
  await signTyped(page, 'Karin Öberg', 'Lämna tillbaka');
  await look(page, 'given back, to be handed over', 'Lämna över ronden');
  await become(page, 'Amir Sandell');
  await page
    .getByRole('link', { name: /^Läs och svara igen/ })
    .first()
    .click();
  await look(page, 'a round given back', /har frågor om ronden/);
});

/** Signs by typing the name, and waits until it is done. */
async function signTyped(page: Page, name: string, button = 'Skriv under'): Promise<void> {
  await page.getByRole('tab', { name: 'Skriv namnet' }).click();
  await page.getByLabel('Ditt namn').fill(name);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('button', { name: button, exact: true })).toBeHidden({ timeout: 30_000 });
}
