// An older file that comes once more, from a share or from somebody who would rather have the older words stand.
import type { Page } from '@playwright/test';
import { sayNo } from './journey/walk.ts';
import { cardOf, keepCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { expectRefusal, expectTakenIn, receive, said } from './stories/receiving.ts';
import { answerAgain, fileFor, signRound } from './stories/rounds.ts';
import { type Rows, rowsOn } from './stories/rowsOn.ts';
import { expect, test } from './stories/story.ts';

test('an older file changes nothing after a newer one, and does not bring back a round that was deleted', async ({
  enter,
  folder,
}) => {
  const [{ page: karins }, { page: majas }] = [await enter(karin), await enter(maja)];
  await keepCard(majas, await cardOf(karins, karin, folder));
  await signRound(majas, maja);
  const older = { name: 'older.distansrond', buffer: await fileFor(majas, karin, 'older', folder) };
  await majas.getByRole('link', { name: 'Till ronden' }).last().click();
  await answerAgain(majas, maja, {
    'I-FY-12': (plugs) => sayNo(plugs, { comment: 'Nu är det tre grenuttag.' }),
  });
  const newer = { name: 'newer.distansrond', buffer: await fileFor(majas, karin, 'newer', folder) };

  await test.step('in their order', async () => {
    await receive(karins, [older]);
    await said(karins, older.name).getByRole('button', { name: 'Läs in ändå' }).click();
    await expectTakenIn(said(karins, older.name));
    await receive(karins, [newer]);
    await expectTakenIn(said(karins, newer.name));
  });

  await test.step('the older one once more', async () => {
    const before = roundIn(await rowsOn(karins));
    await receive(karins, [older]);
    await expect(said(karins, older.name).getByRole('alert')).toContainText(
      'Filen är äldre än det du redan har',
    );
    expect(roundIn(await rowsOn(karins))).toEqual(before);
    await expectNewerWords(karins, older.name);
  });

  await test.step('after the round has been deleted here', async () => {
    await karins.getByRole('button', { name: 'Ta bort ronden från enheten' }).click();
    await karins.getByRole('dialog').getByRole('button', { name: 'Ta bort ronden' }).click();
    await expect(karins.getByText('Ingen rond ännu')).toBeVisible();
    const before = await rowsOn(karins);
    await receive(karins, [older]);
    await expectRefusal(said(karins, older.name), 'older-than-known');
    expect(await rowsOn(karins)).toEqual(before);
    await receive(karins, [newer]);
    await expectTakenIn(said(karins, newer.name));
    await expectNewerWords(karins, newer.name);
  });
});

/** What a round consists of. That a file came once more is acknowledged, and one has heard of its sender again. */
function roundIn(rows: Rows): unknown {
  return Object.entries(rows).filter(([table]) => !/\/(receipts|contacts)$/.test(table));
}

async function expectNewerWords(page: Page, file: string): Promise<void> {
  await said(page, file).getByRole('link', { name: 'Till ronden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(maja.name);
  const story = page.getByRole('region', { name: 'Vem har sagt vad' });
  await expect(story.getByText('Ersatt av något senare.')).toHaveCount(1);
}
