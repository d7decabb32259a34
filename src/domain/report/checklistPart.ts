// Every question that was put, with its answer. What may not be shown is said to be withheld, in the same words
// whether it was answered or not, so that the row tells nothing about the person.
import { type Answer, noAnswer } from '../answers/answers.ts';
import type { PlacedQuestion } from '../checklist/questions.ts';
import { visibleQuestions } from '../checklist/questions.ts';
import type { NumberedRisk } from './numberedRisks.ts';
import type { Labels, ReportInput } from './reportInput.ts';
import type { ChecklistPart, ChecklistRow, ChecklistSection, ShownAnswer } from './reportModel.ts';
import { countWord, decimal } from './reportWords.ts';

export function checklistPart(input: ReportInput, risks: readonly NumberedRisk[]): ChecklistPart {
  const { labels, checklist, selfAssessment } = input;
  const { body } = selfAssessment;
  const answers = Object.fromEntries(
    Object.entries(body.answers).map(([id, answer]) => [id, { ...noAnswer, ...answer }]),
  );
  const asked = visibleQuestions(checklist, body.form, answers).filter(
    ({ question }) => question.kind !== 'local-only',
  );
  return {
    title: labels('checklist.title'),
    columns: ['number', 'question', 'answer', 'comment'].map((column) =>
      labels(`checklist.column.${column}`),
    ),
    sections: [
      ...checklist.sections.flatMap((section, index) => {
        const here = asked.filter((placed) => placed.section === section);
        return here.length === 0 ? [] : [sectionOf(input, here, String(index + 1), risks)];
      }),
      ...ownSection(input, risks),
    ],
    note: labels(body.form === 'core' ? 'checklist.noteCore' : 'checklist.note'),
  };
}

/** Risks the employee named that no question asked about, after the last section. */
function ownSection(
  { labels, checklist, selfAssessment }: ReportInput,
  risks: readonly NumberedRisk[],
): ChecklistSection[] {
  const section = String(checklist.sections.length + 1);
  const rows = selfAssessment.body.ownRisks.map((own, index): ChecklistRow => {
    const risk = risks.find(({ id }) => id === own.id);
    return {
      number: `${section}.${index + 1}`,
      question: own.finding,
      answer: { value: 'no', word: labels('answer.ownRisk') },
      comment: own.comment.trim(),
      notes: [
        ...photoNote(labels, own.photos.length),
        ...(risk ? [labels('checklist.risk', { number: risk.number })] : []),
      ],
    };
  });
  if (rows.length === 0) return [];
  return [{ number: section, title: labels('checklist.ownRisks'), groups: [{ title: null, rows }] }];
}

function photoNote(labels: Labels, count: number): string[] {
  return count === 0 ? [] : [labels('checklist.photos', { count, word: countWord(labels, count) })];
}

function sectionOf(
  input: ReportInput,
  placed: readonly PlacedQuestion[],
  number: string,
  risks: readonly NumberedRisk[],
): ChecklistSection {
  const section = placed[0]?.section;
  const parts = section?.parts ?? [];
  return {
    number,
    title: input.texts.sections[section?.id ?? '']?.title ?? number,
    groups: parts.flatMap((part) => {
      const rows = placed.filter((entry) => entry.part === part).map((entry) => rowOf(input, entry, risks));
      const title = parts.length > 1 ? (input.texts.parts[part.id]?.title ?? null) : null;
      return rows.length === 0 ? [] : [{ title, rows }];
    }),
  };
}

function rowOf(input: ReportInput, placed: PlacedQuestion, risks: readonly NumberedRisk[]): ChecklistRow {
  const { question, number } = placed;
  const answer = input.selfAssessment.body.answers[question.id];
  const value = shownAnswer(placed, answer);
  return {
    number,
    question: input.texts.items[question.id]?.question ?? question.id,
    answer: { value, word: input.labels(`answer.${value}`) },
    comment: answer && value !== 'oral' ? answer.comment.trim() : '',
    notes: answer ? notesOf(input, placed, answer, risks) : [],
  };
}

function shownAnswer({ question }: PlacedQuestion, answer: Answer | undefined): ShownAnswer {
  if (answer) return answer.value;
  return question.kind === 'sensitive' ? 'withheld' : 'unanswered';
}

function notesOf(
  { labels, language }: ReportInput,
  { question }: PlacedQuestion,
  answer: Answer,
  risks: readonly NumberedRisk[],
): string[] {
  const notes: string[] = [];
  if (answer.measured !== null && question.measure) {
    const value = decimal(language, answer.measured);
    notes.push(labels('checklist.measured', { value, unit: labels(`unit.${question.measure.unit}`) }));
  }
  notes.push(...photoNote(labels, answer.photos.length));
  const risk = risks.find(({ id }) => id === question.id);
  if (risk) notes.push(labels('checklist.risk', { number: risk.number }));
  return notes;
}
