import { expect, it } from 'vitest';
import { openAssessment } from '../../../src/actions/openAssessment.ts';
import { planTable } from '../../../src/features/record/planTable.ts';
import { anAssessedRound, aReviewedRound, must } from '../../support/aRound.ts';

const words = {
  what: '=1+1',
  responsible: 'Ansvarig "den"',
  due: 'Klart',
  followUp: 'Uppföljning',
  status: 'Läge',
  statuses: { notStarted: 'Inte påbörjad', ongoing: 'Pågår', done: 'Klar', cancelled: 'Avbruten' },
};

it('a text that a spreadsheet would run as a formula stays a text, and quotes are doubled', async () => {
  const { id, manager } = await aReviewedRound();
  const opened = must((await openAssessment(manager.ports, id)) ?? { ok: false, problems: ['absent'] });
  const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode(planTable(opened, words) ?? undefined);
  expect(table.startsWith('\uFEFF"\'=1+1";"Ansvarig ""den""";')).toBe(true);
});

it('there is no table before there is a plan', async () => {
  const { id, employee } = await anAssessedRound();
  const opened = must((await openAssessment(employee.ports, id)) ?? { ok: false, problems: ['absent'] });
  expect(planTable(opened, words)).toBeNull();
});
