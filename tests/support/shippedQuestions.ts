// How many questions the newest individual checklist has: tests must not stand in the way of a new version.
import { openCatalog } from '../../src/catalog/catalog.ts';
import { visibleQuestions } from '../../src/domain/checklist/questions.ts';

/** The questions asked from the start, in each form. */
export async function shippedQuestions(): Promise<{ readonly core: number; readonly full: number }> {
  const { checklist } = (await openCatalog()).current('individual');
  const count = (form: 'core' | 'full') => visibleQuestions(checklist, form, {}).length;
  return { core: count('core'), full: count('full') };
}
