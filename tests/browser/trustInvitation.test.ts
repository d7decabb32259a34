// From a manager's link to the first answer, and back again: no key ceremony, no passphrase, and no link left behind.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { handOverToKeys } from './journey/packages.ts';
import { signWalk } from './journey/quickRound.ts';
import { choose } from './journey/walk.ts';
import { cardOf, keepCard } from './stories/cards.ts';
import { daniel, karin, maja } from './stories/cast.ts';
import { takeInRound } from './stories/receiving.ts';
import { fileFor } from './stories/rounds.ts';
import { rowsOn } from './stories/rowsOn.ts';
import { expect, test } from './stories/story.ts';

test('Maja is in the checklist after a name and a click, and what she hands over only Karin can open', async ({
  enter,
  newDevice,
  folder,
}) => {
  const [{ page: karins }, { page: daniels }] = [await enter(karin), await enter(daniel)];
  await keepCard(karins, await cardOf(daniels, daniel, folder));
  const link = await invite(karins);

  const device = await newDevice();
  const majas = await device.newPage();
  await test.step('a fresh device: the link, a name, a click', async () => {
    const asked: string[] = [];
    device.on('request', (request) => asked.push(request.url()));
    await majas.goto(link);
    await expect(majas.getByRole('heading', { level: 1 })).toHaveText(
      'Karin Öberg bjuder in dig att gå en rond av din distansarbetsplats',
    );
    expect(new URL(majas.url()).hash).toBe('#/invitation');
    await majas.getByLabel('Ditt namn').fill(maja.name);
    await majas.getByRole('button', { name: 'Börja ronden' }).click();
    await expect(majas.getByRole('navigation', { name: 'Avsnitt' })).toBeVisible();
    await expect(majas.getByText(/nyckel|kontrollnummer/i)).toHaveCount(0);
    // What stands after # is never asked for; nobody but the maker of the link and its receivers has it.
    const held = new URL(link).hash.slice('#/invitation/'.length, 60);
    expect(asked.filter((url) => url.includes(held))).toEqual([]);
    const begun = majas.url();
    await majas.goBack();
    expect(new URL(majas.url()).hash).toBe('#/invitation');
    await majas.goForward();
    expect(majas.url()).toBe(begun);
  });

  await test.step('no key has been made yet, nor spoken of', async () => {
    const rows = await rowsOn(majas);
    expect(Object.entries(rows).find(([table]) => table.endsWith('/keys'))?.[1]).toEqual([]);
  });

  const given = await test.step('she answers, signs and hands over, locked to Karin’s key', async () => {
    await majas.getByLabel('Dagar i veckan på distans').fill('1');
    await majas.getByLabel('Huvudarbetsplats').fill(maja.mainWorkplace);
    await expect(majas.getByLabel('Chef som får ronden')).toHaveValue(karin.name);
    await expect(majas.getByLabel('Skyddsombud')).toHaveValue(daniel.name);
    await signWalk(majas, maja, { 'I-PL-01': (place) => choose(place, 'Ja') });
    const buffer = await fileFor(majas, karin, 'from-maja', folder);
    expect(buffer.subarray(0, 200).toString('latin1')).toMatch(/^age-encryption.org\/v1\n-> X25519 /);
    return { name: 'from-maja.distansrond', buffer };
  });

  await test.step('the receipt comes back with Karin’s next file', async () => {
    await takeInRound(karins, given);
    await karins.getByRole('link', { name: 'Lämna över' }).first().click();
    const { path } = await handOverToKeys(karins, maja, 'from-karin', folder);
    await majas.getByRole('link', { name: 'Till ronden' }).last().click();
    const handed = majas.getByRole('region', { name: 'Lämnat över' });
    await expect(handed.getByText(/^Ingen kvittens än/)).toBeVisible();
    await takeInRound(majas, { name: 'from-karin.distansrond', buffer: await readFile(path) });
    await expect(handed.getByText(`Mottagen av ${karin.name}`)).toBeVisible();
  });
});

/** The link, as Karin would copy it. */
async function invite(page: Page): Promise<string> {
  await page.goto('./#/invite');
  await page.getByLabel('Enhet').fill('Digital vård');
  await page.getByRole('radio', { name: daniel.name }).check();
  await page.getByRole('button', { name: 'Gör länken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Länken är klar');
  return page.getByRole('textbox', { name: 'Länk till inbjudan' }).inputValue();
}
