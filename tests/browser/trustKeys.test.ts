// A key that is changed in the middle of a round, and one that is taken out of use for good.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { download, goHome } from './journey/packages.ts';
import { choose, sayNo } from './journey/walk.ts';
import { cardOf, keepCard, readCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { expectRefusal, receive, said, takeInRound } from './stories/receiving.ts';
import { answerAgain, fileFor, signRound } from './stories/rounds.ts';
import { rowsOn } from './stories/rowsOn.ts';
import { expect, test } from './stories/story.ts';

test('Maja changes key in the middle of a round, finishes it with the old one, and later revokes that', async ({
  enter,
  folder,
}) => {
  const [{ page: karins }, { page: majas }] = [await enter(karin), await enter(maja)];
  const file = async (name: string) => ({
    name: `${name}.distansrond`,
    buffer: await fileFor(majas, karin, name, folder),
  });
  await keepCard(majas, await cardOf(karins, karin, folder));
  await signRound(majas, maja);
  await takeInRound(karins, await file('begun'));
  const old = await cardOf(majas, maja, folder);

  await test.step('the old key stands behind the new one', async () => {
    await changeKey(majas);
    const fresh = await cardOf(majas, maja, folder);
    expect(fresh.number).not.toBe(old.number);
    await readCard(karins, fresh.path);
    await expect(karins.getByText('Maja Lindqvist har bytt nyckel')).toBeVisible();
    await karins.getByRole('button', { name: 'Spara personen' }).click();
    await expect(karins.getByRole('heading', { name: 'Maja Lindqvist är sparad' })).toBeVisible();
    await karins.goto('./#/people');
    const people = karins.getByRole('list', { name: 'Personer', exact: true });
    await expect(people.getByText('Bytt nyckel, intygad av den gamla')).toBeVisible();
  });

  const late = await test.step('the round goes on with the key it was begun with', async () => {
    await toRound(majas);
    await answerAgain(majas, maja, { 'I-FY-12': (plugs) => choose(plugs, 'Ja') });
    await takeInRound(karins, await file('finished'));
    const story = karins.getByRole('region', { name: 'Vem har sagt vad' });
    await expect(story.getByText('Ersatt av något senare.')).toHaveCount(1);
    await majas.getByRole('link', { name: 'Till ronden' }).last().click();
    await answerAgain(majas, maja, {
      'I-FY-04': (cord) => sayNo(cord, { comment: 'Sladden är sprucken.' }),
    });
    return file('late');
  });

  await test.step('revoked: what Karin has stands, and nothing more of that key is taken in', async () => {
    const note = await revoke(majas, folder);
    await receive(karins, [note]);
    await expect(said(karins, note.name).getByRole('alert')).toContainText(
      'Maja Lindqvist har återkallat sin nyckel',
    );
    const before = await rowsOn(karins);
    await receive(karins, [late]);
    await expectRefusal(said(karins, late.name), 'key-revoked');
    expect(await rowsOn(karins)).toEqual(before);
    await toRound(karins);
    await expect(karins.getByRole('link', { name: 'Bedöm' })).toBeVisible();
  });
});

async function changeKey(page: Page): Promise<void> {
  await page.goto('./#/keys');
  await page.getByText('Byt nyckel', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Byt nyckel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Byt nyckel' }).click();
  await expect(page.getByRole('heading', { name: 'Nyckeln är bytt' })).toBeVisible();
}

/** Takes the earlier key out of use, and saves the note about it. */
async function revoke(page: Page, into: string): Promise<{ name: string; buffer: Buffer }> {
  await page.goto('./#/keys');
  const earlier = page.getByRole('region', { name: 'Tidigare nycklar' });
  await earlier.getByText(/^Återkalla nyckeln som du använde/).click();
  await earlier.getByRole('button', { name: 'Återkalla nyckeln' }).click();
  const certain = page.getByRole('dialog');
  await certain.getByLabel('Skriv ÅTERKALLA för att bekräfta').fill('ÅTERKALLA');
  await certain.getByRole('button', { name: 'Återkalla nyckeln' }).click();
  await expect(page.getByRole('heading', { name: 'Nyckeln är återkallad' })).toBeVisible();
  const name = 'revoked.distanskort';
  const path = await download(
    page.getByRole('button', { name: 'Spara återkallelsen', exact: true }),
    name,
    into,
  );
  return { name, buffer: await readFile(path) };
}

async function toRound(page: Page): Promise<void> {
  await goHome(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Maja Lindqvist|Hemmet/ })
    .first()
    .click();
}
