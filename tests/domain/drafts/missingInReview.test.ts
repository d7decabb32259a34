import { describe, expect, it } from 'vitest';
import { risksOf } from '../../../src/domain/assessment/risks.ts';
import { completeReturn, completeReview } from '../../../src/domain/drafts/completeReview.ts';
import { missingInReview } from '../../../src/domain/drafts/missingInReview.ts';
import {
  emptyReview,
  type MeasureDraft,
  noRating,
  type RatingDraft,
  type ReviewDraft,
} from '../../../src/domain/drafts/reviewDraft.ts';
import { aChecklist, aQuestion } from '../../support/aChecklist.ts';
import { anAnswer, aSelfAssessment } from '../../support/bodies.ts';

const checklist = aChecklist([aQuestion('CHAIR'), aQuestion('NEED', { kind: 'sensitive' })]);
const said = aSelfAssessment({ answers: { CHAIR: anAnswer('no') } });
const risks = risksOf(checklist, said, []);
const withSensitive = risksOf(checklist, said, [{ question: 'NEED', answer: anAnswer('no') }]);

const high: RatingDraft = { ...noRating, now: { likelihood: 3, consequence: 3 } };
const measure: MeasureDraft = {
  id: '22222222-2222-4222-8222-222222222222',
  what: 'Lånar en stol',
  kind: 'loan',
  actor: 'employer',
  responsible: 'Karin Öberg',
  due: '2026-12-11',
  followUp: '2027-01-15',
  done: false,
};

function review(
  more: Partial<ReviewDraft> = {},
  agreement: Partial<ReviewDraft['agreement']> = {},
): ReviewDraft {
  const empty = emptyReview(said);
  return {
    ...empty,
    ratings: { CHAIR: high },
    measures: { CHAIR: [measure] },
    agreement: { ...empty.agreement, decision: 'yes', voluntary: true, ...agreement },
    dialogue: {
      date: '2026-11-25',
      form: 'video',
      participants: ['employee', 'manager'],
      talkedAbout: [],
      note: '',
    },
    ...more,
  };
}

const whats = (draft: ReviewDraft) => missingInReview(checklist.risk, risks, draft).map(({ what }) => what);

describe('a review that is to be co-signed', () => {
  it('lists everything it lacks at once', () => {
    expect(whats(emptyReview(said))).toEqual([
      'rating',
      'decision',
      'voluntary',
      'dialogueDate',
      'dialogueForm',
      'dialogueParticipants',
    ]);
  });

  it('lacks nothing when every risk is rated and every high risk has a measure with person and dates', () => {
    expect(whats(review())).toEqual([]);
  });

  it('asks for a measure when the risk is high', () => {
    expect(missingInReview(checklist.risk, risks, review({ measures: {} }))).toEqual([
      { what: 'measure', risk: 'CHAIR' },
    ]);
  });

  it('asks for a reason when a serious risk is called not serious, and still for a measure', () => {
    const draft = review({ ratings: { CHAIR: { ...high, serious: false } }, measures: {} });
    expect(whats(draft)).toEqual(['seriousReason', 'measure']);
  });

  it.each<[string, Partial<MeasureDraft>, string]>([
    ['no person', { responsible: ' ' }, 'measureDetails'],
    ['no date', { due: '' }, 'measureDetails'],
    ['a follow-up before it is done', { followUp: '2026-12-01' }, 'followUpBeforeDue'],
  ])('does not take a measure with %s', (_, change, what) => {
    expect(whats(review({ measures: { CHAIR: [{ ...measure, ...change }] } }))).toContain(what);
  });

  it('does not mind an untouched row', () => {
    const untouched = { ...measure, what: '', responsible: '', due: '', followUp: '' };
    expect(whats(review({ measures: { CHAIR: [measure, untouched] } }))).toEqual([]);
  });

  it('asks for a yes to a place that is not the home', () => {
    expect(whats(review({}, { place: 'holidayHome' }))).toEqual(['placeAgreed']);
    expect(whats(review({}, { place: 'holidayHome', placeAgreed: true }))).toEqual([]);
  });

  it('asks for availability when hours are not fixed', () => {
    expect(whats(review({}, { fixedHours: false }))).toEqual(['availability']);
  });

  it.each(['no', 'yesWithChanges'] as const)(
    'asks why, what stands in the way and what was tried when the answer is %s',
    (decision) => {
      expect(whats(review({}, { decision }))).toEqual(['decisionReason', 'obstacles', 'bridging']);
    },
  );

  it('sets the rating of a sensitive answer apart from the body', () => {
    const draft = review({
      ratings: { CHAIR: high, NEED: high },
      measures: { CHAIR: [measure], NEED: [measure] },
    });
    const result = completeReview(checklist.risk, withSensitive, draft);
    expect(result).toMatchObject({
      ok: true,
      value: {
        confidential: [{ risk: 'NEED', rating: { now: high.now, serious: true }, measures: [measure] }],
      },
    });
    if (result.ok)
      expect(Object.keys({ ...result.value.body.ratings, ...result.value.body.measures })).toEqual(['CHAIR']);
  });
});

describe('a round that is returned', () => {
  it('needs a word why, and nothing else', () => {
    expect(completeReturn(emptyReview(said)).ok).toBe(false);
    expect(completeReturn({ ...emptyReview(said), reasons: { CHAIR: 'Vilken stol?' } })).toEqual({
      ok: true,
      value: { outcome: 'returned', message: '', reasons: [{ risk: 'CHAIR', text: 'Vilken stol?' }] },
    });
  });
});

it('what was planned for an answer that has since been kept back is neither asked for nor said to everyone', () => {
  const left = { ...measure, id: '33333333-3333-4333-8333-333333333333', what: 'HEMLIGT BEHOV' };
  const draft = review({
    measures: { CHAIR: [measure], NEED: [{ ...left, responsible: '' }], general: [measure] },
  });
  expect(missingInReview(checklist.risk, risks, draft)).toEqual([]);
  const complete = completeReview(checklist.risk, risks, draft);
  expect(complete.ok && complete.value.body.measures).toEqual({ CHAIR: [measure], general: [measure] });
  expect(JSON.stringify(complete)).not.toContain('HEMLIGT');
});
