// What the page says is saved, is saved: whatever happens to the tab in the next moment.
import type { Page } from '@playwright/test';
import { beginRound, introduce, loadOnce } from './journey/firstVisit.ts';
import { employee, manager, representative } from './journey/people.ts';
import { photoFile } from './journey/photo.ts';
import { addPhoto, choose, goToPart, goToPartOf, question, sayNo, untilSaved } from './journey/walk.ts';
import { expect, test } from './support/test.ts';

/** A way to lose a tab; gives the tab one has afterwards, at the place one was. */
type Loss = (page: Page) => Promise<Page>;

const losses: Readonly<Record<string, Loss>> = {
  'loading the page anew': async (page) => {
    await page.reload();
    return page;
  },
  'closing the tab': async (page) => {
    const context = page.context();
    await page.close();
    return resumed(await context.newPage());
  },
  'killing the tab': async (page) => {
    const context = page.context();
    const crashed = page.waitForEvent('crash');
    const devtools = await context.newCDPSession(page);
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    return resumed(await context.newPage());
  },
};

/** The way back that the first screen offers. */
async function resumed(page: Page): Promise<Page> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Fortsätt där du slutade' }).click();
  return page;
}

for (const [loss, lose] of Object.entries(losses))
  test(`${loss} loses nothing that was said to be saved, anywhere in the walk`, async ({ page }) => {
    await loadOnce(page);
    await introduce(page, employee);
    await beginRound(page, {
      days: 1,
      form: 'Kort',
      manager: manager.name,
      representative: representative.name,
    });
    let tab = page;
    for (const { part, write, held } of places) {
      await part(tab);
      const heading = await tab.getByRole('heading', { level: 1 }).innerText();
      await write(tab);
      await untilSaved(tab);
      tab = await lose(tab);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText(heading);
      await held(tab);
    }
  });

interface Place {
  readonly part: (page: Page) => Promise<void>;
  readonly write: (page: Page) => Promise<void>;
  readonly held: (page: Page) => Promise<void>;
}

const places: readonly Place[] = [
  {
    part: (page) => goToPart(page, 'Om ronden'),
    write: (page) => page.getByLabel('Vad ni kallar platsen').fill('Torpet i Åmål'),
    held: (page) => expect(page.getByLabel('Vad ni kallar platsen')).toHaveValue('Torpet i Åmål'),
  },
  {
    part: (page) => goToPartOf(page, 'I-PL-01'),
    write: (page) => choose(question(page, 'I-PL-01'), 'Ja'),
    held: (page) => expect(answerOf(page, 'I-PL-01')).toHaveAccessibleName('Ja'),
  },
  {
    part: (page) => goToPartOf(page, 'I-FY-12'),
    write: async (page) => {
      const at = question(page, 'I-FY-12');
      await sayNo(at, { comment: 'Två grenuttag på mattan – åäö', employee: [1], own: 'Ett fast uttag' });
      await addPhoto(at, await photoFile(page, 'uttag.jpg', '#aaccbb'));
    },
    held: async (page) => {
      const at = question(page, 'I-FY-12');
      await expect(answerOf(page, 'I-FY-12')).toHaveAccessibleName('Nej');
      await expect(at.getByLabel('Hur ser det ut hos dig?')).toHaveValue('Två grenuttag på mattan – åäö');
      await expect(at.getByLabel('Ditt förslag')).toHaveValue('Ett fast uttag');
      await expect(at.getByText('En åtgärd gör du själv.')).toBeVisible();
      await expect(at.getByRole('img', { name: /^Foto 1/ })).toBeVisible();
    },
  },
  {
    part: (page) => goToPartOf(page, 'I-RO-02'),
    write: async (page) => {
      await sayNo(question(page, 'I-RO-02'), { comment: 'Axlarna' });
      await question(page, 'I-RO-02').getByRole('radio', { name: 'Min chef' }).check();
    },
    held: async (page) => {
      await expect(question(page, 'I-RO-02').getByRole('radio', { name: 'Min chef' })).toBeChecked();
      await expect(question(page, 'I-RO-02').getByLabel('Hur ser det ut hos dig?')).toHaveValue('Axlarna');
    },
  },
  {
    part: (page) => goToPart(page, 'Något mer?'),
    write: async (page) => {
      await page.getByRole('button', { name: 'Lägg till en egen risk' }).click();
      await page.getByLabel('Vad är risken?').fill('Trappan saknar ledstång');
    },
    held: (page) => expect(page.getByLabel('Vad är risken?')).toHaveValue('Trappan saknar ledstång'),
  },
];

/** The answer chosen for a question. */
function answerOf(page: Page, id: string) {
  return question(page, id).getByRole('radio', { checked: true }).first();
}

test('what was typed in the last moment is there too when the page is loaded anew or left', async ({
  page,
}) => {
  await loadOnce(page);
  await introduce(page, employee);
  await beginRound(page, { days: 1, form: 'Kort', manager: manager.name, representative: '' });
  await goToPartOf(page, 'I-FY-12');
  await sayNo(question(page, 'I-FY-12'), { comment: 'Första' });
  await page.reload();
  const comment = question(page, 'I-FY-12').getByLabel('Hur ser det ut hos dig?');
  await expect(comment).toHaveValue('Första');
  await comment.fill('Andra');
  await page.getByRole('link', { name: /^Distansrond/ }).click();
  await page.getByRole('link', { name: 'Fortsätt där du slutade' }).click();
  await expect(comment).toHaveValue('Andra');
});

test('two tabs with the same round do not undo each other', async ({ page, context }) => {
  await loadOnce(page);
  await introduce(page, employee);
  await beginRound(page, { days: 1, form: 'Kort', manager: manager.name, representative: '' });
  await goToPartOf(page, 'I-PL-01');
  const other = await context.newPage();
  await other.goto(page.url());
  await choose(question(page, 'I-PL-01'), 'Ja');
  await untilSaved(page);
  await choose(question(other, 'I-PL-02'), 'Nej');
  await untilSaved(other);
  await page.reload();
  await expect(answerOf(page, 'I-PL-01')).toHaveAccessibleName('Ja');
  await expect(answerOf(page, 'I-PL-02')).toHaveAccessibleName('Nej');
});
