// A name is what somebody writes of themselves. Whoever writes a known one on a key of their own is stopped.
import type { Page } from '@playwright/test';
import { cardOf, compareByPhone, keepCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { expectTakenIn, receive, said } from './stories/receiving.ts';
import { fileFor, signRound } from './stories/rounds.ts';
import { rowsOn } from './stories/rowsOn.ts';
import { expect, restore, test } from './stories/story.ts';

const name = 'rond-kolafi.distansrond';

test('another who calls herself Maja Lindqvist is stopped, until Karin says what has happened', async ({
  enter,
  arrive,
  folder,
}) => {
  const [{ page: karins, recovery }, { page: majas }, { page: impostors }] = [
    await enter(karin),
    await enter(maja),
    await enter(maja),
  ];
  const karinsCard = await cardOf(karins, karin, folder);
  const [known, other] = [await cardOf(majas, maja, folder), await cardOf(impostors, maja, folder)];
  await keepCard(karins, known);
  await keepCard(impostors, karinsCard);
  await signRound(impostors, maja);
  const buffer = await fileFor(impostors, karin, 'from-the-other-maja', folder);

  await test.step('nothing is taken in while the question is open, nor when the numbers differ', async () => {
    const before = await rowsOn(karins);
    await receive(karins, [{ name, buffer }]);
    const file = said(karins, name);
    await expect(file.getByRole('alert')).toContainText(
      'Stopp. Du har redan Maja Lindqvist med en annan nyckel.',
    );
    await file.getByRole('button', { name: 'Läs in filen' }).click();
    await expect(file.getByText('Välj vad som har hänt, eller läs inte in.')).toBeVisible();
    await file.getByRole('radio', { name: /^Nyckeln är bytt/ }).check();
    await file.getByRole('button', { name: 'Läs in filen' }).click();
    await expect(file.getByText('Jämför kontrollnumret först.')).toBeVisible();
    await compareByPhone(file, known.number);
    await expect(file.getByText('Numren är olika. Lita inte på nyckeln.')).toBeVisible();
    await file.getByRole('button', { name: 'Läs in filen' }).click();
    await expect(file.getByText('Filen är inläst')).toHaveCount(0);
    await file.getByRole('button', { name: 'Läs inte in' }).click();
    await expect(file.getByText('Inget är inläst eller sparat')).toBeVisible();
    expect(await rowsOn(karins)).toEqual(before);
  });

  await test.step('one way on: they are two people, and the one she knew is as before', async () => {
    await receive(karins, [{ name, buffer }]);
    const file = said(karins, name);
    await file.getByRole('radio', { name: /^Det är en annan person med samma namn/ }).check();
    await file.getByRole('button', { name: 'Läs in filen' }).click();
    await expectTakenIn(file);
    const people = await peopleOf(karins);
    await expect(people).toHaveCount(2);
    await expect(people.filter({ hasText: 'Bytt nyckel' })).toHaveCount(0);
  });

  await test.step('the other: it is she with a new key, and the number is the one she reads aloud', async () => {
    if (!recovery) throw new Error('no recovery file');
    const second = await arrive();
    await restore(second, karin, recovery);
    await keepCard(second, known);
    await receive(second, [{ name, buffer }]);
    const file = said(second, name);
    await file.getByRole('radio', { name: /^Nyckeln är bytt/ }).check();
    await compareByPhone(file, other.number);
    await expect(file.getByText('Du har jämfört numret på telefon')).toBeVisible();
    await file.getByRole('button', { name: 'Läs in filen' }).click();
    await expectTakenIn(file);
    const people = await peopleOf(second);
    await expect(people.filter({ hasText: 'Kontrollerad av dig på telefon' })).toHaveCount(1);
    await second.getByText('En nyckel som inte gäller längre').click();
    await expect(
      second.getByRole('list', { name: 'Nycklar som inte gäller längre' }).getByRole('listitem'),
    ).toHaveText([/Maja Lindqvist.*Ersatt av en ny nyckel/s]);
  });
});

async function peopleOf(page: Page) {
  await page.goto('./#/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personer');
  return page
    .getByRole('list', { name: 'Personer', exact: true })
    .getByRole('listitem')
    .filter({ hasText: maja.name });
}
