import { isAnswered } from '../domain/answers/answers.ts';
import type { Checklist, Part, Section } from '../domain/checklist/checklist.ts';
import {
  type AnswerValues,
  type Form,
  type PlacedQuestion,
  visibleQuestions,
} from '../domain/checklist/questions.ts';
import type { Texts } from '../domain/checklist/texts.ts';

/** A part of the checklist as someone walks it: its words, and the questions that apply to them. */
export interface WalkedPart {
  readonly id: string;
  readonly zone: string | null;
  /** The section's number, with a letter where the section has several parts: "2", "3a". */
  readonly number: string;
  readonly title: string;
  readonly intro: string;
  /** What heads the list of sections that belong together. */
  readonly group: string;
  readonly questions: readonly PlacedQuestion[];
}

/** The parts that have questions in this form, in the order they are walked. */
export function walkedParts(
  checklist: Checklist,
  texts: Texts,
  form: Form,
  answers: AnswerValues,
): WalkedPart[] {
  const visible = visibleQuestions(checklist, form, answers);
  return checklist.sections.flatMap((section, at) =>
    section.parts.flatMap((part) => {
      const questions = visible.filter((placed) => placed.part === part);
      return questions.length > 0 ? [{ ...wordsOf(texts, section, part, at), questions }] : [];
    }),
  );
}

export interface PartProgress {
  readonly answered: number;
  readonly total: number;
}

/** How far one or several parts have come, in questions. */
export function progressIn(parts: readonly WalkedPart[], answers: AnswerValues): PartProgress {
  const questions = parts.flatMap((part) => part.questions);
  const answered = questions.filter(({ question }) => isAnswered(answers[question.id]?.value)).length;
  return { answered, total: questions.length };
}

/** The part to go on with: the one last visited, else the first with something left, else the first. */
export function partToResume(
  parts: readonly WalkedPart[],
  answers: AnswerValues,
  lastVisited: string | null,
): WalkedPart | undefined {
  const unfinished = (part: WalkedPart) => {
    const { answered, total } = progressIn([part], answers);
    return answered < total;
  };
  return parts.find(({ id }) => id === lastVisited) ?? parts.find(unfinished) ?? parts[0];
}

const letters = 'abcdefgh';

function wordsOf(texts: Texts, section: Section, part: Part, at: number): Omit<WalkedPart, 'questions'> {
  const ofSection = texts.sections[section.id];
  const ofPart = texts.parts[part.id];
  const several = section.parts.length > 1;
  return {
    id: part.id,
    zone: part.zone,
    number: `${at + 1}${several ? (letters[section.parts.indexOf(part)] ?? '') : ''}`,
    title: ofPart?.title ?? ofSection?.title ?? part.id,
    intro: ofPart?.intro ?? ofSection?.intro ?? '',
    group: ofSection?.group ?? '',
  };
}
