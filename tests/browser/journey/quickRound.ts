import { expect, type Page } from '@playwright/test';
import { beginRound, introduce, loadOnce } from './firstVisit.ts';
import { employee, manager, type Person, representative } from './people.ts';
import { photoFile } from './photo.ts';
import { typeName } from './signatures.ts';
import { addPhoto, choose, type Deed, goToPartOf, question, sayNo, untilSaved } from './walk.ts';

/** A small round on a new device, signed: one Ja, one Nej with a photo, and a sensitive Nej for the manager. */
export async function signQuickRound(page: Page): Promise<void> {
  await loadOnce(page);
  await introduce(page, employee);
  const people = { manager: manager.name, representative: representative.name };
  await beginRound(page, { days: 1, form: 'Kort', ...people });
  await signWalk(page, employee, await quickAnswers(page));
}

/** What is said there to the manager alone. */
export const toManagerOnly = 'Axlarna tar stryk, Å-3307';

/** What a small round says, by question. */
export async function quickAnswers(page: Page): Promise<Readonly<Record<string, Deed>>> {
  const photo = await photoFile(page, 'IMG_0042.jpg', '#c9b79c');
  return {
    'I-PL-01': (place) => choose(place, 'Ja'),
    'I-FY-12': async (plugs) => {
      await sayNo(plugs, { comment: 'Två grenuttag sitter i varandra.', employer: [0] });
      await addPhoto(plugs, photo);
    },
    'I-RO-02': async (shoulders) => {
      await sayNo(shoulders, { comment: toManagerOnly });
      await shoulders.getByRole('radio', { name: 'Min chef' }).check();
    },
  };
}

/** In a round that is open: goes to these questions and no others, and signs. */
export async function signWalk(
  page: Page,
  by: Person,
  answers: Readonly<Record<string, Deed>>,
): Promise<void> {
  for (const [id, deed] of Object.entries(answers)) {
    await goToPartOf(page, id);
    await deed(question(page, id));
  }
  await untilSaved(page);
  await page
    .getByRole('navigation', { name: 'Avsnitt' })
    .getByRole('link', { name: 'Sammanfattning' })
    .click();
  await typeName(page, by.name);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ronden är underskriven', {
    timeout: 30_000,
  });
}
