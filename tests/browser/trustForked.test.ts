// One person on two devices that have not met can say two things. Nothing chooses between them but that person.
import type { Page } from '@playwright/test';
import { makeRecoveryFile } from './journey/recovery.ts';
import { choose, sayNo } from './journey/walk.ts';
import { cardOf, keepCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { takeInRound } from './stories/receiving.ts';
import { answerAgain, fileFor, signRound } from './stories/rounds.ts';
import { expect, restore, test } from './stories/story.ts';

test('Maja goes on with a round on two devices: both sides are shown, and only she settles it', async ({
  enter,
  arrive,
  leaks,
  folder,
}) => {
  const [{ page: karins, recovery: karinsRecovery }, { page: first }] = [
    await enter(karin),
    await enter(maja),
  ];
  const file = async (from: Page, name: string, to = karin) => ({
    name: `${name}.distansrond`,
    buffer: await fileFor(from, to, name, folder),
  });
  await keepCard(first, await cardOf(karins, karin, folder));
  const majasRecovery = await makeRecoveryFile(first, maja, folder);
  await leaks.keepRecovery(majasRecovery);
  await signRound(first, maja);
  await takeInRound(karins, await file(first, 'begun'));
  const back = await file(karins, 'back-to-maja', maja);

  const second = await arrive();
  await restore(second, maja, majasRecovery);
  await takeInRound(second, back);
  await answerAgain(second, maja, {
    'I-FY-12': (plugs) => choose(plugs, 'Ja'),
  });
  const fromSecond = await file(second, 'from-the-second');
  await first.getByRole('link', { name: 'Till ronden' }).last().click();
  await answerAgain(first, maja, {
    'I-FY-04': (cord) => sayNo(cord, { comment: 'Sladden är sprucken.' }),
  });
  const fromFirst = await file(first, 'from-the-first');

  const others = await arrive();
  if (!karinsRecovery) throw new Error('no recovery file');
  await restore(others, karin, karinsRecovery);
  await test.step('in whichever order they come, both sides are shown alike', async () => {
    await takeInRound(karins, fromFirst);
    await takeInRound(karins, fromSecond);
    await takeInRound(others, fromSecond);
    await takeInRound(others, fromFirst);
    const [sides, otherSides] = [await forkOn(karins), await forkOn(others)];
    expect(sides).toContain('varav 2 nej');
    expect(sides).toContain('varav 0 nej');
    expect(otherSides).toBe(sides);
    expect(await storyOn(others)).toBe(await storyOn(karins));
    for (const page of [karins, others]) {
      await expect(page.getByText(/Den personen behöver säga om innan ronden kan fortsätta/)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Bedöm' })).toHaveCount(0);
    }
  });

  await test.step('Maja states again, and it is settled wherever that comes', async () => {
    await takeInRound(first, await file(karins, 'both-sides', maja));
    await answerAgain(first, maja, {
      'I-FY-04': (cord) => choose(cord, 'Ja'),
    });
    const settled = await file(first, 'settled');
    for (const page of [karins, others]) {
      await takeInRound(page, settled);
      await expect(page.getByText('Två olika ord från samma roll: medarbetare')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Bedöm' })).toBeVisible();
    }
    expect(await storyOn(others)).toBe(await storyOn(karins));
  });
});

/** Both sides, as the page of the round tells of them. */
function forkOn(page: Page): Promise<string> {
  return page.getByText('Två olika ord från samma roll: medarbetare').locator('..').innerText();
}

function storyOn(page: Page): Promise<string> {
  return page.getByRole('region', { name: 'Vem har sagt vad' }).innerText();
}
