import { readFileSync } from 'node:fs';
import type { Checklist } from '../../../src/domain/checklist/checklist.ts';
import { allQuestions } from '../../../src/domain/checklist/questions.ts';
import type { QuestionTexts, Texts } from '../../../src/domain/checklist/texts.ts';

const checklist: Checklist = read('checklist.json');
const texts: Texts = read('texts.sv.json');

/** The words of a question, in Swedish. Tests name questions by id, since words are edited and ids never change. */
export function wordsOf(id: string): QuestionTexts {
  const words = texts.items[id];
  if (!words) throw new Error(`no question ${id}`);
  return words;
}

/** The names of the steps of the risk scale. */
export const scale = texts.scale;

/** The title of the part in which a question is walked. */
export function partTitleOf(id: string): string {
  const placed = allQuestions(checklist).find(({ question }) => question.id === id);
  if (!placed) throw new Error(`no question ${id}`);
  return (texts.parts[placed.part.id] ?? texts.sections[placed.section.id])?.title ?? '';
}

/** The id of the question with these words. */
export function idOf(question: string): string {
  const found = Object.entries(texts.items).find(([, words]) => words.question === question);
  if (!found) throw new Error(`no question is worded ${question}`);
  return found[0];
}

function read<T>(file: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../../checklists/individual/1/${file}`, import.meta.url), 'utf8'),
  );
}
