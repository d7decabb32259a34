// Whatever a person writes: no No is lost on its way to the manager, and there is always a report of it.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type DraftAnswer, isAnswered, noAnswer } from '../../src/domain/answers/answers.ts';
import { risksOf, type SensitiveAnswer } from '../../src/domain/assessment/risks.ts';
import { allQuestions, visibleQuestions } from '../../src/domain/checklist/questions.ts';
import {
  completeSelfAssessment,
  type SelfAssessmentDraft,
} from '../../src/domain/drafts/selfAssessmentDraft.ts';
import { buildReport } from '../../src/domain/report/buildReport.ts';
import type { StatementOf } from '../../src/domain/steps/statement.ts';
import type { Identity } from '../../src/ports/people.ts';
import { signer } from '../../src/signing/signer.ts';
import { verifyEnvelopes } from '../../src/verifying/envelope/verifyEnvelopes.ts';
import { aSelfAssessment, checklist, reportInput } from '../domain/report/aReport.ts';
import { anIdentity } from '../support/signatures.ts';

let identity: Identity;
beforeAll(async () => {
  identity = await anIdentity('employee');
});

const strange = [
  '',
  ' ',
  'Ö',
  '🪑👩🏽‍💻',
  'مرحبا بالعالم',
  '\u202eabc',
  'x'.repeat(4000),
  'ſ\u0301',
  '日本語',
  '\n\t',
];
const text = fc.oneof(fc.constantFrom(...strange), fc.string({ unit: 'grapheme', maxLength: 60 }));
const filled = text.map((words) => words.trim() || 'Stol').map((words) => [...words].slice(0, 60).join(''));
const measure = fc.record({
  what: text,
  actor: fc.constantFrom('employee' as const, 'employer' as const),
  own: fc.boolean(),
  done: fc.boolean(),
});
const answer: fc.Arbitrary<DraftAnswer> = fc.record({
  value: fc.constantFrom('yes', 'no', 'no', 'notApplicable', 'oral', 'later', null),
  comment: text,
  measures: fc.array(measure, { maxLength: 4 }),
  photos: fc.array(fc.uuid(), { maxLength: 2 }),
  measured: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  sharing: fc.constantFrom('nobody' as const, 'manager' as const, 'everyone' as const),
  photosToRepresentative: fc.boolean(),
});
const ids = allQuestions(checklist).map(({ question }) => question.id);
const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...ids), answer, { maxKeys: 60 });
const ownRisk = fc.record({
  id: fc.uuid().map((id) => `own-${id}`),
  finding: filled,
  comment: text,
  measures: fc.array(measure, { maxLength: 3 }),
  photos: fc.array(fc.uuid(), { maxLength: 2 }),
});
const draft: fc.Arbitrary<SelfAssessmentDraft> = fc.record({
  place: fc.constantFrom('home' as const, 'holidayHome' as const, 'other' as const),
  placeName: filled,
  form: fc.constantFrom('core' as const, 'full' as const),
  daysPerWeek: fc.integer({ min: 0, max: 7 }),
  hoursPerDay: fc.double({ min: 0, max: 24, noNaN: true }),
  mainWorkplace: filled,
  manager: filled,
  safetyRepresentative: filled,
  answers,
  ownRisks: fc.array(ownRisk, { maxLength: 4 }),
});

describe('Any draft', () => {
  it('that is signed and read back has every No in it that was visible and shared', async () => {
    const property = fc.asyncProperty(draft, async (any) => {
      const complete = completeSelfAssessment(checklist, any);
      if (!complete.ok) {
        const visible = visibleQuestions(checklist, any.form, any.answers);
        expect(visible.some(({ question }) => isAnswered(any.answers[question.id]?.value))).toBe(false);
        return;
      }
      const { body, apart } = complete.value;
      const said = await signedAndRead(body);
      const shared = apart.flatMap(({ audience, content }): SensitiveAnswer[] =>
        content.kind === 'answer' && audience.includes('manager') ? [content] : [],
      );
      const seen = risksOf(checklist, said, shared).map(({ id }) => id);
      expect([...seen].sort()).toEqual([...expectedRisks(any)].sort());
    });
    await fc.assert(property, { numRuns: 60, seed: 11 });
  }, 60_000);

  it('has a report, in both languages', () => {
    const property = fc.property(draft, fc.constantFrom('sv' as const, 'en' as const), (any, language) => {
      const complete = completeSelfAssessment(checklist, {
        ...any,
        answers: { ...any.answers, 'I-ST-01': { ...noAnswer, value: 'no' } },
      });
      if (!complete.ok) throw new Error(JSON.stringify(complete.problems));
      const selfAssessment = aSelfAssessment(complete.value.body);
      expect(() => buildReport(reportInput({ language, selfAssessment, review: null }))).not.toThrow();
      expect(() => buildReport(reportInput({ language, selfAssessment }))).not.toThrow();
    });
    fc.assert(property, { numRuns: 40, seed: 11 });
  }, 60_000);
});

/** What the manager is to see: every No asked in this form, but for what the employee keeps to themselves. */
function expectedRisks({ form, answers: given, ownRisks }: SelfAssessmentDraft): string[] {
  const asked = visibleQuestions(checklist, form, given)
    .filter(({ question }) => question.kind !== 'local-only')
    .filter(({ question }) => question.kind !== 'sensitive' || given[question.id]?.sharing !== 'nobody')
    .map(({ question }) => question.id)
    .filter((id) => given[id]?.value === 'no');
  return [...asked, ...ownRisks.map(({ id }) => id)];
}

async function signedAndRead(body: StatementOf<'self-assessment'>['body']) {
  const base = aSelfAssessment(body);
  const { fingerprint } = identity;
  const author = { name: 'Maja Lindqvist', unit: '', role: 'employee', fingerprint } as const;
  const envelope = await signer.signStatement({ ...base, author }, identity);
  const [report] = await verifyEnvelopes([envelope]);
  if (!report?.ok || report.link.statement.kind !== 'self-assessment')
    throw new Error(JSON.stringify(report));
  return report.link.statement.body;
}
