import { type Answer, type DraftAnswer, isAnswered } from '../../../domain/answers/answers.ts';
import { bandOf } from '../../../domain/assessment/rate.ts';
import { type Risk, risksOf } from '../../../domain/assessment/risks.ts';
import { type BandId, bandIds, type Checklist } from '../../../domain/checklist/checklist.ts';
import { type PlacedQuestion, visibleQuestions } from '../../../domain/checklist/questions.ts';
import { type SelfAssessmentDraft, staysOnDevice } from '../../../domain/drafts/selfAssessmentDraft.ts';

/** What a self-assessment so far comes to, for its author's eyes. */
export interface WalkSummary {
  readonly answered: number;
  readonly total: number;
  /** Risks in the checklist's order, own ones last; what never leaves the device is not among them. */
  readonly risks: readonly SummedRisk[];
  readonly counts: Readonly<Record<BandId, number>>;
  readonly oral: readonly PlacedQuestion[];
  readonly later: readonly PlacedQuestion[];
  readonly unanswered: readonly PlacedQuestion[];
  readonly audience: AudienceCounts;
}

export type SummedRisk = Risk & { readonly band: BandId; readonly unshared: boolean };

/** How much each person will see. */
export interface AudienceCounts {
  readonly answers: number;
  readonly own: number;
  readonly oral: number;
  readonly sensitive: { readonly manager: number; readonly representative: number; readonly nobody: number };
  readonly photos: { readonly manager: number; readonly representative: number };
  /** Questions to take up in person where something was written: those words stay. */
  readonly keptTexts: number;
  readonly local: number;
}

export function summaryOf(checklist: Checklist, draft: SelfAssessmentDraft): WalkSummary {
  const walked = visibleQuestions(checklist, draft.form, draft.answers);
  const valued = (value: DraftAnswer['value']) =>
    walked.filter(({ question }) => (draft.answers[question.id]?.value ?? null) === value);
  const risks = summedRisks(checklist, draft, walked);
  const counted = (band: BandId) => risks.filter((risk) => risk.band === band).length;
  return {
    answered: walked.filter(({ question }) => isAnswered(draft.answers[question.id]?.value)).length,
    total: walked.length,
    risks,
    counts: Object.fromEntries(bandIds.map((band) => [band, counted(band)])) as Record<BandId, number>,
    oral: valued('oral'),
    later: valued('later'),
    unanswered: valued(null),
    audience: audienceCounts(draft, walked),
  };
}

function summedRisks(
  checklist: Checklist,
  draft: SelfAssessmentDraft,
  walked: readonly PlacedQuestion[],
): SummedRisk[] {
  const stated = walked.flatMap(({ question }): [string, Answer][] => {
    const given = draft.answers[question.id];
    if (!given || given.value === null || staysOnDevice(question)) return [];
    return [[question.id, { ...given, value: given.value }]];
  });
  const body = { answers: Object.fromEntries(stated), ownRisks: [...draft.ownRisks] };
  return risksOf(checklist, body, []).map((risk) => ({
    ...risk,
    band: bandOf(checklist.risk, risk.preliminary),
    unshared:
      risk.source === 'question' &&
      risk.placed.question.kind === 'sensitive' &&
      draft.answers[risk.id]?.sharing === 'nobody',
  }));
}

function audienceCounts(draft: SelfAssessmentDraft, walked: readonly PlacedQuestion[]): AudienceCounts {
  const given = walked.flatMap(({ question }) => {
    const answer = draft.answers[question.id];
    return answer && isAnswered(answer.value) ? [{ kind: question.kind, answer }] : [];
  });
  const oral = given.filter(({ kind, answer }) => answer.value === 'oral' && kind !== 'local-only');
  const told = given.filter(({ answer }) => answer.value !== 'oral');
  const open = told.filter(({ kind }) => kind === 'normal' || kind === 'fact').map(({ answer }) => answer);
  const sensitive = told.filter(({ kind }) => kind === 'sensitive').map(({ answer }) => answer);
  const shared = (...sharing: DraftAnswer['sharing'][]) =>
    sensitive.filter((answer) => sharing.includes(answer.sharing));
  const photosOf = (answers: readonly DraftAnswer[]) =>
    answers.reduce((sum, { value, photos }) => sum + (value === 'no' ? photos.length : 0), 0);
  const ownPhotos = draft.ownRisks.reduce((sum, { photos }) => sum + photos.length, 0);
  const alsoRepresentative = open.filter(({ photosToRepresentative }) => photosToRepresentative);
  return {
    answers: open.length,
    own: draft.ownRisks.length,
    oral: oral.length,
    sensitive: {
      manager: shared('manager', 'everyone').length,
      representative: shared('everyone').length,
      nobody: shared('nobody').length,
    },
    photos: {
      manager: photosOf(open) + photosOf(shared('manager', 'everyone')) + ownPhotos,
      representative: photosOf(alsoRepresentative) + photosOf(shared('everyone')),
    },
    keptTexts: oral.filter(({ answer }) => answer.comment.trim() !== '').length,
    local: given.filter(({ kind }) => kind === 'local-only').length,
  };
}
