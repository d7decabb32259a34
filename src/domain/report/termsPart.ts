// The agreement on remote work and the dialogue it rests on: in short for the cover, in full further in.
import type { Agreement } from '../assessment/agreement.ts';
import { allQuestions } from '../checklist/questions.ts';
import { spoken } from './assessmentPart.ts';
import type { AcceptedStatement, ReportInput } from './reportInput.ts';
import type { AgreementSummary, ReportFact, TermsPart } from './reportModel.ts';
import { countWord, decimal, listed } from './reportWords.ts';

type Loans = Agreement['loans'];
type Fact = readonly [label: string, value: string];

/** Six facts at most, each short enough for a third of the page's width. */
export function agreementSummary(input: ReportInput, { body }: AcceptedStatement): AgreementSummary {
  const { agreement } = body;
  const facts: Fact[] = [
    ['agreement.decision', input.labels(`decision.${agreement.decision}`)],
    ['agreement.extent', extent(input, agreement)],
    ['agreement.availability', availability(input, agreement)],
    ['agreement.mainWorkplaceDays', agreement.mainWorkplaceDays],
    ['agreement.loans', loansInShort(input, agreement.loans)],
    ['agreement.validUntil', validUntil(input, agreement)],
  ];
  return { title: input.labels('agreement.title'), facts: spoken(input.labels, facts) };
}

/** Everything the two agreed on, and how they talked. */
export function termsPart(input: ReportInput, { body }: AcceptedStatement): TermsPart {
  const { labels } = input;
  return {
    title: labels('terms.title'),
    groups: [
      { title: labels('terms.decision'), facts: spoken(labels, decisionFacts(input, body.agreement)) },
      { title: labels('terms.terms'), facts: spoken(labels, termFacts(input, body.agreement)) },
      { title: labels('terms.loans'), facts: loanFacts(input, body.agreement.loans) },
      { title: labels('terms.dialogue'), facts: spoken(labels, dialogueFacts(input, body.dialogue)) },
    ].filter(({ facts }) => facts.length > 0),
  };
}

function decisionFacts({ labels }: ReportInput, agreement: Agreement): Fact[] {
  return [
    ['agreement.decision', labels(`decision.${agreement.decision}`)],
    ['agreement.reason', agreement.reason],
    ['agreement.obstacles', agreement.obstacles],
    ['agreement.bridging', agreement.bridging],
    ['agreement.voluntary', agreement.voluntary ? labels('agreement.voluntaryManager') : ''],
  ];
}

function termFacts(input: ReportInput, agreement: Agreement): Fact[] {
  const { labels } = input;
  const place = labels(`place.${agreement.place}`);
  return [
    ['agreement.place', agreement.placeAgreed ? labels('agreement.placeAgreed', { place }) : place],
    ['agreement.extent', extent(input, agreement)],
    ['agreement.availability', availability(input, agreement)],
    ['agreement.mainWorkplaceDays', agreement.mainWorkplaceDays],
    ['agreement.tasks', agreement.tasks],
    ['agreement.validUntil', validUntil(input, agreement)],
  ];
}

function dialogueFacts(input: ReportInput, dialogue: AcceptedStatement['body']['dialogue']): Fact[] {
  const { labels, language, checklist, texts } = input;
  const talked = new Set(dialogue.talkedAbout);
  const subjects = allQuestions(checklist).filter(
    ({ question }) =>
      talked.has(question.id) && question.kind !== 'sensitive' && question.kind !== 'local-only',
  );
  return [
    ['dialogue.date', dialogue.date ?? ''],
    ['dialogue.form', dialogue.form ? labels(`dialogueForm.${dialogue.form}`) : ''],
    [
      'dialogue.participants',
      listed(
        language,
        dialogue.participants.map((role) => labels(`role.${role}`)),
      ),
    ],
    [
      'dialogue.talkedAbout',
      subjects
        .map(({ number, question }) => `${number} ${texts.items[question.id]?.question ?? ''}`.trim())
        .join('\n'),
    ],
    ['dialogue.note', dialogue.note],
  ];
}

function loanFacts({ labels }: ReportInput, loans: Loans): ReportFact[] {
  return loans.map(({ what, from, until }) => {
    const key = from && until ? 'loan.fromUntil' : from ? 'loan.from' : until ? 'loan.until' : 'loan.open';
    return { label: labels(key, { from: from ?? '', until: until ?? '' }), value: what };
  });
}

function loansInShort({ labels, language }: ReportInput, loans: Loans): string {
  if (loans.length === 0) return labels('agreement.noLoans');
  if (loans.length <= 2)
    return listed(
      language,
      loans.map(({ what }) => what),
    );
  return labels('agreement.manyLoans', { count: loans.length, word: countWord(labels, loans.length) });
}

function extent({ labels, language }: ReportInput, { daysPerWeek, hoursPerDay }: Agreement): string {
  return labels('agreement.extentValue', {
    days: decimal(language, daysPerWeek),
    hours: decimal(language, hoursPerDay),
    count: daysPerWeek,
  });
}

function availability({ labels }: ReportInput, { fixedHours, availability: hours }: Agreement): string {
  if (hours.trim() !== '') return hours;
  return fixedHours ? labels('agreement.ordinaryHours') : '';
}

function validUntil({ labels }: ReportInput, { validUntil: until }: Agreement): string {
  return until ? labels('agreement.until', { date: until }) : labels('agreement.untilChanged');
}
