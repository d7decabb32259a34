// As much as a round can hold: long words, long texts, signs no typeface has, many of everything.
import { allQuestions } from '../../src/domain/checklist/questions.ts';
import type { ReportInput } from '../../src/domain/report/reportInput.ts';
import {
  aMeasure,
  anAnswer,
  aRating,
  aReview,
  aSelfAssessment,
  checklist,
  someAnswers,
} from '../domain/report/aReport.ts';

/** Each text ends in a word of its own, so that a lost end is noticed. */
export const endings: string[] = [];

function long(length: number, ending: string): string {
  endings.push(ending);
  const sentence =
    'Stolen i arbetsrummet går inte att ställa in ordentligt, och arbetsmiljöansvaret känns otydligt. ';
  return `${sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - ending.length - 1)} ${ending}`;
}

export const unbroken = `${'maja.lindqvist.med.ett.mycket.langt.namn'.repeat(3)}@exempel.region-norrsund.example`;
export const symbols = 'Allt bra 👩‍👩‍👧 här ✓ → 日本 naïve Łódź';

/** Thirty risks, a long comment on every tenth answer, forty measures, six loans. */
export function heavyInput(): Partial<ReportInput> {
  const asked = allQuestions(checklist).filter(
    ({ question }) => question.kind === 'normal' || question.kind === 'fact',
  );
  const risky = asked
    .filter(({ question }) => question.kind === 'normal')
    .slice(0, 30)
    .map(({ question }) => question.id);
  const answers = { ...someAnswers() };
  asked.forEach(({ question: { id } }, index) => {
    const value = risky.includes(id) ? ('no' as const) : ('yes' as const);
    const comment =
      index % 10 === 0 ? long(4000, `slut${index}kommentar`) : index % 3 === 0 ? `Kort ord ${index}.` : '';
    answers[id] = anAnswer({ value, comment });
  });
  const [, first = '', second = ''] = risky;
  answers[first] = anAnswer({ value: 'no', comment: `${unbroken} ${symbols}` });
  answers[second] = anAnswer({ value: 'no', comment: 'x'.repeat(400) });
  const ratings = Object.fromEntries(
    risky.map((id, index) => [
      id,
      aRating([((index % 4) + 1) as 1, ((index % 3) + 2) as 2], [1, 2], {
        view: index % 9 === 0 ? long(3900, `slut${index}syn`) : '',
      }),
    ]),
  );
  const measures = Object.fromEntries(
    risky
      .slice(0, 20)
      .map((id, index) => [
        id,
        [
          aMeasure({ what: index % 8 === 0 ? long(2500, `slut${index}plan`) : `Åtgärd nummer ${index}` }),
          aMeasure({ what: unbroken, responsible: 'Anna-Karin Wilhelmina von Oxelösund-Gyllenhammar' }),
        ],
      ]),
  );
  const loans = Array.from({ length: 6 }, (_, index) => ({
    what: `Utlånad sak nummer ${index}`,
    from: '2026-12-01',
    until: index % 2 ? null : '2027-06-30',
  }));
  const review = aReview();
  const agreement = {
    ...review.body.agreement,
    loans,
    tasks: long(3800, 'slutuppgifter'),
    reason: long(1200, 'slutskäl'),
    availability:
      'Måndag till onsdag 08.00–16.30, torsdag 09.00–15.00, fredag efter överenskommelse med gruppen och chefen i förväg',
  };
  return {
    selfAssessment: aSelfAssessment({
      answers,
      ownRisks: [],
      placeName: 'Sommarstugan på Östra Långholmens södra udde',
    }),
    review: { ...review, body: { ...review.body, ratings, measures, agreement } },
  };
}
