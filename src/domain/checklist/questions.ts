// Walking the structure: every question, in order, with where it stands.
import type { AnswerValue } from '../answers/answers.ts';
import type { Checklist, Part, Question, Section } from './checklist.ts';

export interface PlacedQuestion {
  readonly question: Question;
  readonly section: Section;
  readonly part: Part;
  /** As printed and shown: section number and place in the section, "2.3". */
  readonly number: string;
}

/** Every question of a checklist, in the order it is walked. */
export function allQuestions(checklist: Checklist): PlacedQuestion[] {
  return checklist.sections.flatMap((section, s) => {
    const placed = section.parts.flatMap((part) =>
      part.questions.map((question) => ({ question, section, part })),
    );
    return placed.map((entry, q) => ({ ...entry, number: `${s + 1}.${q + 1}` }));
  });
}

/** What has been answered so far, by question id, whatever else belongs to the answers. */
export type AnswerValues = Readonly<Record<string, { readonly value: AnswerValue | null }>>;

/** `core`: the short form for occasional remote work. `full`: everything. */
export type Form = 'core' | 'full';

/**
 * The questions that apply: in the short form the core, and what a No in the core opens.
 * Numbers stay those of the full form, so both forms cite the same question by the same number.
 */
export function visibleQuestions(checklist: Checklist, form: Form, answers: AnswerValues): PlacedQuestion[] {
  const all = allQuestions(checklist);
  if (form === 'full') return all;
  return all.filter(
    ({ question }) =>
      question.core || (question.opensWhenNo !== null && answers[question.opensWhenNo]?.value === 'no'),
  );
}
