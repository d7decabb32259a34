import { expect, type Page } from '@playwright/test';
import { beginRound, introduce, loadOnce } from './firstVisit.ts';
import { employee, manager, representative } from './people.ts';
import { photoFile } from './photo.ts';
import { typeName } from './signatures.ts';
import { addPhoto, choose, goToPartOf, question, sayNo, untilSaved } from './walk.ts';

/** A small round on a new device, signed: one Ja, one Nej with a photo, and a sensitive Nej for the manager. */
export async function signQuickRound(page: Page): Promise<void> {
  await loadOnce(page);
  await introduce(page, employee);
  const people = { manager: manager.name, representative: representative.name };
  await beginRound(page, { days: 1, form: 'Kort', ...people });
  await goToPartOf(page, 'I-PL-01');
  await choose(question(page, 'I-PL-01'), 'Ja');
  await goToPartOf(page, 'I-FY-12');
  const plugs = question(page, 'I-FY-12');
  await sayNo(plugs, { comment: 'Två grenuttag sitter i varandra.', employer: [0] });
  await addPhoto(plugs, await photoFile(page, 'IMG_0042.jpg', '#c9b79c'));
  await goToPartOf(page, 'I-RO-02');
  await sayNo(question(page, 'I-RO-02'), { comment: 'Axlarna tar stryk.' });
  await question(page, 'I-RO-02').getByRole('radio', { name: 'Min chef' }).check();
  await untilSaved(page);
  await page
    .getByRole('navigation', { name: 'Avsnitt' })
    .getByRole('link', { name: 'Sammanfattning' })
    .click();
  await typeName(page, employee.name);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ronden är underskriven', {
    timeout: 30_000,
  });
}
