// What there is to rate: every No, every risk the employee named, and every sensitive No shared with the reader.
import type { Answer, OwnRisk } from '../answers/answers.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { allQuestions, type PlacedQuestion } from '../checklist/questions.ts';
import type { SelfAssessmentBody } from '../steps/selfAssessment.ts';
import { preliminary, preliminaryOwn } from './rate.ts';
import type { Position } from './rating.ts';

export type Risk = {
  /** The question's id, or the own risk's. */
  readonly id: string;
  readonly preliminary: Position;
} & (
  | {
      readonly source: 'question';
      readonly placed: PlacedQuestion;
      readonly answer: Answer;
      /** From a sensitive answer: its rating stays between employee and manager. */
      readonly confidential: boolean;
    }
  | { readonly source: 'own'; readonly own: OwnRisk; readonly confidential: false }
);

/** A sensitive answer as read from an annex. */
export interface SensitiveAnswer {
  readonly question: string;
  readonly answer: Answer;
}

/** Every risk of a self-assessment in the checklist's order, own risks last. */
export function risksOf(
  checklist: Checklist,
  body: Pick<SelfAssessmentBody, 'answers' | 'ownRisks'>,
  sensitive: readonly SensitiveAnswer[],
): Risk[] {
  const shared = new Map(sensitive.map(({ question, answer }) => [question, answer]));
  const asked = allQuestions(checklist).flatMap((placed): Risk[] => {
    const { id } = placed.question;
    const confidential = shared.has(id);
    const answer = shared.get(id) ?? body.answers[id];
    if (answer?.value !== 'no') return [];
    const position = preliminary(checklist.risk, placed.question, answer);
    return [{ id, source: 'question', placed, answer, confidential, preliminary: position }];
  });
  const own = body.ownRisks.map(
    (risk): Risk => ({
      id: risk.id,
      source: 'own',
      own: risk,
      confidential: false,
      preliminary: preliminaryOwn(checklist.risk),
    }),
  );
  return [...asked, ...own];
}

/** Questions the employee wants to talk about instead of writing (tas upp muntligt). */
export function oralQuestions(
  checklist: Checklist,
  body: Pick<SelfAssessmentBody, 'answers'>,
): PlacedQuestion[] {
  return allQuestions(checklist).filter(({ question }) => body.answers[question.id]?.value === 'oral');
}
