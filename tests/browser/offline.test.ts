// After one visit: the server stopped and the network off, and everything still works.
import { become, loadExamples } from './journey/examples.ts';
import { expectSignedToPoppler, verdictOf } from './journey/judges.ts';
import { download } from './journey/packages.ts';
import { draw } from './journey/signatures.ts';
import { goOffline } from './support/offline.ts';
import { serveCopy } from './support/serveCopy.ts';
import { expect, test } from './support/test.ts';

/** Every address without a round in it, and its heading in both languages. */
const screens: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  '#/welcome': ['Gå en rond där du arbetar', 'Do a round where you work'],
  '#/profiles/new': ['Vem är du?', 'Who are you?'],
  '#/rounds/new': ['Ny rond', 'New round'],
  '#/import': ['Läs in en fil', 'Import a file'],
  '#/verify': ['Kontrollera en fil', 'Check a file'],
  '#/keys': ['Nycklar', 'Keys'],
  '#/keys/recovery': ['Återställningsfil', 'Recovery file'],
  '#/restore': ['Återställ din nyckel', 'Restore your key'],
  '#/help': ['Hjälp', 'Help'],
  '#/settings': ['Inställningar', 'Settings'],
  '#/about/storage': ['Vad som sparas och var', 'What is stored and where'],
  '#/about/accessibility': ['Tillgänglighetsredogörelse', 'Accessibility statement'],
};

test('with the server stopped and no network the whole product works, in both languages', async ({
  page,
}) => {
  const server = await serveCopy('offline');
  await page.goto(server.origin);
  await goOffline(page);
  await server.stop();
  await page.reload();

  await test.step('examples are loaded and signed, every screen opens', async () => {
    await loadExamples(page);
    for (const [address, [sv]] of Object.entries(screens)) {
      await page.goto(`${server.origin}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(sv);
    }
  });

  const report = await test.step('a report is made, signed and taken out', async () => {
    await page.goto(`${server.origin}/#/`);
    await become(page, 'Lena Strand');
    await page.getByRole('link', { name: /^Läs och ta ställning/ }).click();
    await page.getByRole('radio', { name: /^Ja, jag godtar/ }).check();
    await draw(page);
    await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har skrivit under', {
      timeout: 30_000,
    });
    await page.getByRole('link', { name: 'Till ronden' }).click();
    const reports = page.getByRole('region', { name: 'Rapporter' });
    await expect(
      reports.getByText('Underskriven av chef och medarbetare. Väntar på skyddsombud.'),
    ).toBeVisible();
    return download(
      reports.getByRole('button', { name: 'Ladda ner PDF' }).first(),
      'report.pdf',
      'test-results/offline-files',
    );
  });

  await test.step('the report is checked here as by others', async () => {
    expectSignedToPoppler(report, 2);
    expect(verdictOf(report).status).toBe(0);
    await page.goto(`${server.origin}/#/verify`);
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: /^Välj fil/ })
      .first()
      .click();
    await (await chooser).setFiles(report);
    await expect(page.getByRole('heading', { name: /^Underskrifterna håller/ })).toBeVisible();
  });

  await test.step('and all of it is there in English', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    for (const [address, [, en]] of Object.entries(screens)) {
      await page.goto(`${server.origin}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(en);
    }
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement');
  });
});
