import { describe, expect, it } from 'vitest';
import { type DraftAnswer, noAnswer } from '../../../src/domain/answers/answers.ts';
import {
  completeSelfAssessment,
  progressOf,
  type SelfAssessmentDraft,
} from '../../../src/domain/drafts/selfAssessmentDraft.ts';
import { aChecklist, aQuestion } from '../../support/aChecklist.ts';

const photo = '33333333-3333-4333-8333-333333333333';
const checklist = aChecklist([
  aQuestion('CHAIR'),
  aQuestion('FEET', { core: false, opensWhenNo: 'CHAIR' }),
  aQuestion('NEED', { kind: 'sensitive' }),
  aQuestion('SAFE', { kind: 'local-only' }),
]);

function draft(
  answers: Record<string, Partial<DraftAnswer>>,
  more: Partial<SelfAssessmentDraft> = {},
): SelfAssessmentDraft {
  return {
    place: 'home',
    placeName: 'Hemmet',
    form: 'full',
    daysPerWeek: 2,
    hoursPerDay: 8,
    mainWorkplace: 'Norrsund, hus 4',
    manager: 'Karin Öberg',
    safetyRepresentative: '',
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, { ...noAnswer, ...answer }]),
    ),
    ownRisks: [],
    ...more,
  };
}

function completed(answers: Record<string, Partial<DraftAnswer>>, more: Partial<SelfAssessmentDraft> = {}) {
  const result = completeSelfAssessment(checklist, draft(answers, more));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('a self-assessment that is signed', () => {
  it('keeps unanswered, put aside, not applicable, oral and no apart', () => {
    const { body } = completed({
      CHAIR: { value: 'no' },
      FEET: { value: 'notApplicable' },
      NEED: { value: 'oral' },
    });
    expect(Object.entries(body.answers).map(([id, { value }]) => [id, value])).toEqual([
      ['CHAIR', 'no'],
      ['FEET', 'notApplicable'],
      ['NEED', 'oral'],
    ]);
  });

  it('never contains an answer that is to stay on the device', () => {
    const { body, apart } = completed({ CHAIR: { value: 'yes' }, SAFE: { value: 'no', comment: 'hemligt' } });
    expect(JSON.stringify({ body, apart })).not.toContain('hemligt');
    expect(body.answers).not.toHaveProperty('SAFE');
  });

  it.each([
    ['nobody', []],
    ['manager', ['manager']],
    ['everyone', ['manager', 'safetyRepresentative']],
  ] as const)('sets a sensitive answer apart for %s', (sharing, audience) => {
    const { body, apart } = completed({
      CHAIR: { value: 'yes' },
      NEED: { value: 'no', comment: 'Behov', sharing },
    });
    expect(body.answers).not.toHaveProperty('NEED');
    expect(apart).toEqual([
      { audience, content: expect.objectContaining({ kind: 'answer', question: 'NEED' }) },
    ]);
  });

  it('stores only the choice when a sensitive question is taken up in person', () => {
    const { body } = completed({
      CHAIR: { value: 'yes' },
      NEED: { value: 'oral', comment: 'min egen text' },
    });
    expect(body.answers.NEED).toEqual({
      value: 'oral',
      comment: '',
      measures: [],
      photos: [],
      measured: null,
    });
  });

  it('carries pictures of a No to the manager, and to the representative only when chosen', () => {
    const one = completed({ CHAIR: { value: 'no', photos: [photo] } });
    expect(one.apart).toEqual([{ audience: ['manager'], content: { kind: 'photo', risk: 'CHAIR', photo } }]);
    const both = completed({ CHAIR: { value: 'no', photos: [photo], photosToRepresentative: true } });
    expect(both.apart[0]?.audience).toEqual(['manager', 'safetyRepresentative']);
    expect(completed({ CHAIR: { value: 'yes', photos: [photo] } }).apart).toEqual([]);
  });

  it('keeps words typed before an answer was chosen, as put aside', () => {
    const { body } = completed({ CHAIR: { value: 'yes' }, FEET: { comment: 'Vet inte än.' } });
    expect(body.answers.FEET).toMatchObject({ value: 'later', comment: 'Vet inte än.' });
  });

  it('says everything that is missing at once', () => {
    const result = completeSelfAssessment(
      checklist,
      draft({ CHAIR: { value: 'later' } }, { manager: ' ', mainWorkplace: '' }),
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ missing: [{ what: 'answers' }, { what: 'manager' }, { what: 'mainWorkplace' }] }],
    });
  });
});

describe('a risk of one’s own', () => {
  const risk = {
    id: `own-${photo}`,
    finding: 'Trappan saknar ledstång',
    comment: '',
    measures: [{ what: ' ', actor: 'employee' as const, own: true, done: false }],
    photos: [],
  };

  it('leaves out suggestions that were never written', () => {
    expect(completed({ CHAIR: { value: 'yes' } }, { ownRisks: [risk] }).body.ownRisks).toEqual([
      { ...risk, measures: [] },
    ]);
  });

  it('must say what it is before the round is signed', () => {
    const unsaid = draft({ CHAIR: { value: 'yes' } }, { ownRisks: [{ ...risk, finding: ' ' }] });
    expect(completeSelfAssessment(checklist, unsaid)).toEqual({
      ok: false,
      problems: [{ problem: 'missing', missing: [{ what: 'ownRisk', risk: risk.id }] }],
    });
  });
});

describe('the short form', () => {
  it('asks the core, and what a No in the core opens', () => {
    const short = { form: 'core' } as const;
    expect(progressOf(checklist, draft({}, short)).total).toBe(3);
    expect(progressOf(checklist, draft({ CHAIR: { value: 'no' } }, short))).toEqual({
      answered: 1,
      total: 4,
    });
  });
});
