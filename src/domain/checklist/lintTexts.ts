// Checks of texts.<language>.json: nothing missing, nothing left over, and the same measures in every language.
import type { Checklist, Question } from './checklist.ts';
import type { Fault, Finding, WordList } from './finding.ts';
import { allQuestions } from './questions.ts';
import type { QuestionTexts, Texts } from './texts.ts';

type Found = readonly [item: string | null, fault: Fault];

/** Everything wrong with one language's words. `source`: the words of the language they were first written in. */
export function lintTexts(checklist: Checklist, texts: Texts, source: Texts, file: string): Finding[] {
  const found: Found[] = [
    ...lintKeys(checklist, texts),
    ...allQuestions(checklist).flatMap(({ question }): Found[] => {
      const words = texts.items[question.id];
      if (!words) return [];
      const faults = [...lintWords(question, words), ...lintCounts(words, source.items[question.id])];
      return faults.map((fault) => [question.id, fault]);
    }),
    ...lintLeftovers(texts),
  ];
  return found.map(([item, fault]) => ({ file, item, fault }));
}

function lintKeys(checklist: Checklist, texts: Texts): Found[] {
  const titled = checklist.sections.filter(({ parts }) => parts.length > 1).flatMap(({ parts }) => parts);
  return [
    ...compare(
      checklist.sections.map(({ id }) => id),
      Object.keys(texts.sections),
    ),
    ...compare(
      titled.map(({ id }) => id),
      Object.keys(texts.parts),
    ),
    ...compare(
      allQuestions(checklist).map(({ question }) => question.id),
      Object.keys(texts.items),
    ),
  ];
}

function compare(wanted: readonly string[], present: readonly string[]): Found[] {
  return [
    ...wanted.filter((id) => !present.includes(id)).map((id): Found => [id, { kind: 'words-missing' }]),
    ...present.filter((id) => !wanted.includes(id)).map((id): Found => [id, { kind: 'words-unused' }]),
  ];
}

function lintWords(question: Question, words: QuestionTexts): Fault[] {
  const faults: Fault[] = [];
  const measured = question.measure !== null;
  const drawn = question.illustration !== null;
  const spoken = question.kind === 'sensitive' || question.kind === 'local-only';
  if (measured !== (words.measure !== null)) faults.push({ kind: 'measure-words', wanted: measured });
  if (drawn !== (words.illustrationAlt !== null)) faults.push({ kind: 'illustration-words', wanted: drawn });
  if (spoken && words.oral === null) faults.push({ kind: 'oral-words' });
  if (!words.question.endsWith('?')) faults.push({ kind: 'not-a-question' });
  return faults;
}

const lists: readonly WordList[] = ['how', 'employee', 'employer'];

function lintCounts(words: QuestionTexts, source: QuestionTexts | undefined): Fault[] {
  if (!source) return [];
  return lists
    .map((list) => ({ list, here: words[list].length, there: source[list].length }))
    .filter(({ here, there }) => here !== there)
    .map((count): Fault => ({ kind: 'count-differs', ...count }));
}

/** Signs that a text was left unfinished or was made for a machine: braces, tags, brackets, doubled spaces. */
const leftover = /[{}<>[\]]|\b(?:TODO|FIXME|XXX|undefined|null|lorem)\b|\s{2,}|\?\?/;

function lintLeftovers(texts: Texts): Found[] {
  const { items, ...rest } = texts;
  const inItems = Object.entries(items).flatMap(([id, words]) =>
    linesOf(words).map((line) => [id, line] as const),
  );
  const outside = [rest.title, ...linesOf(rest.sections), ...linesOf(rest.parts), ...linesOf(rest.scale)];
  return [...outside.map((line) => [null, line] as const), ...inItems]
    .filter(([, line]) => leftover.test(line))
    .map(([id, text]): Found => [id, { kind: 'leftover', text }]);
}

/** Every string in a value, however deep. */
export function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesOf) : [];
}
