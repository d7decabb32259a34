// What the employee of the long story answers, and does not tell everyone.
import { expect, type Page } from '@playwright/test';
import { photoFile } from './photo.ts';
import { shoot } from './shoot.ts';
import { addPhoto, choose, type Deed, sayNo, untilSaved, walkOn } from './walk.ts';

/** Words written where others must never read them: kept by the employee, or shared with the manager alone. */
export const secrets = {
  keptBack: 'Värken i nacken hemlighåller jag, Ö-7731',
  toManagerOnly: 'Jag arbetar fast jag har feber, Å-4402',
  oral: 'Detta säger jag hellre i samtalet, Ä-9120',
  localOnly: 'Detta stannar hos mig, Ö-1188',
} as const;

/** What is sensitive, and what the manager's own words about it are, is for two pairs of eyes. */
export const managersSecret = 'Vi tar upp sjuklönen med HR, Ö-5519';

/** Walks the whole round, adds a risk of her own, and comes to the summary. */
export async function answerEverything(page: Page): Promise<void> {
  await walkOn(page, await employeesAnswers(page));
  await addOwnRisk(page);
  await untilSaved(page);
  await page.getByRole('link', { name: 'Nästa: Sammanfattning' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('saker att göra något åt');
}

/** What is done at the questions that are not simply answered Ja. */
export async function employeesAnswers(page: Page): Promise<Record<string, Deed>> {
  const plugs = await photoFile(page, 'IMG_0042.jpg', '#c9b79c');
  const floor = await photoFile(page, 'IMG_0043.jpg', '#9cb7c9');
  return {
    'I-FY-12': async (question) => {
      await sayNo(question, {
        comment: 'Två grenuttag sitter i varandra bakom bordet, på mattan.',
        employer: [0],
        own: 'Ett fast uttag till på väggen mot söder.',
      });
      await addPhoto(question, plugs);
    },
    'I-FY-05': (question) => sayNo(question, { comment: 'Brandvarnaren piper inte.', employee: [0] }),
    'I-FY-03': async (question) => {
      await sayNo(question, { comment: 'En sladd ligger över tröskeln.', employee: [0, 1] });
      await addPhoto(question, floor);
      await question.getByLabel('Skyddsombudet får också se bilden').check();
    },
    'I-ST-01': (question) => sayNo(question, { employer: [0], measured: { label: 'Sitshöjd', value: '58' } }),
    'I-LA-01': (question) =>
      sayNo(question, { comment: 'Jag har bara den bärbara datorn.', employer: [0, 1] }),
    'I-RO-02': (question) => sayNo(question, { comment: secrets.keptBack }),
    'I-HF-06': async (question) => {
      await sayNo(question, { comment: secrets.toManagerOnly });
      await question.getByRole('radio', { name: 'Min chef' }).check();
    },
    'I-OR-06': async (question) => {
      await sayNo(question, { comment: secrets.oral });
      await choose(question, 'Ta upp muntligt');
    },
    'I-OS-08': (question) => sayNo(question, { comment: secrets.localOnly }),
    'I-IS-05': (question) => choose(question, 'Hoppa över så länge'),
    'I-HF-05': (question) => choose(question, 'Ej aktuellt'),
  };
}

async function addOwnRisk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till en egen risk' }).click();
  const risk = page.getByRole('region', { name: 'Egen risk 1' });
  await risk.getByLabel('Vad är risken?').fill('Trappan ner till källaren saknar ledstång');
  await risk.getByLabel('Hur ser det ut hos dig?').fill('Jag hämtar pärmar där varje vecka.');
  await risk.getByRole('button', { name: 'Eget förslag' }).last().click();
  await risk.getByLabel('Ditt förslag').fill('Förvara pärmarna på huvudarbetsplatsen.');
  await shoot(page, 'egen-risk');
}
