// The employee's answers so far, and the one guard between them and a statement's body.
import { type Answer, type Answers, type DraftAnswer, isAnswered, type OwnRisk } from '../answers/answers.ts';
import type { PlaceKind } from '../assessment/agreement.ts';
import type { Checklist, Question } from '../checklist/checklist.ts';
import { type Form, visibleQuestions } from '../checklist/questions.ts';
import type { Role } from '../people/role.ts';
import type { Missing, Problem } from '../problems.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { SelfAssessmentBody } from '../steps/selfAssessment.ts';

export interface SelfAssessmentDraft {
  readonly place: PlaceKind;
  readonly placeName: string;
  readonly form: Form;
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
  readonly mainWorkplace: string;
  readonly manager: string;
  readonly safetyRepresentative: string;
  readonly answers: Answers;
  readonly ownRisks: readonly OwnRisk[];
}

/** Content meant for fewer than everyone: signed by digest, carried only to its audience. */
export interface Apart {
  readonly audience: readonly Role[];
  readonly content:
    | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
    | { readonly kind: 'photo'; readonly risk: string; readonly photo: string };
}

export interface CompleteSelfAssessment {
  readonly body: SelfAssessmentBody;
  readonly apart: readonly Apart[];
}

/**
 * Narrows a draft to what can be signed. Sensitive answers and pictures are set apart for their audience; what must
 * never leave the device is left out. Refuses with everything that is missing.
 */
export function completeSelfAssessment(
  checklist: Checklist,
  draft: SelfAssessmentDraft,
): Result<CompleteSelfAssessment, Problem> {
  const missing = missingInSelfAssessment(checklist, draft);
  if (missing.length > 0) return refuse({ problem: 'missing', missing });
  const answers: Record<string, Answer> = {};
  const apart: Apart[] = draft.ownRisks.flatMap((risk) => photosApart(risk.id, risk.photos, ['manager']));
  for (const { question } of visibleQuestions(checklist, draft.form, draft.answers)) {
    const given = draft.answers[question.id];
    if (!given || !isWorthStating(given) || question.kind === 'local-only') continue;
    const answer = settled(given);
    if (question.kind === 'sensitive' && isAnswered(answer.value) && answer.value !== 'oral') {
      const audience = audienceOf(given);
      apart.push({ audience, content: { kind: 'answer', question: question.id, answer } });
      apart.push(...photosApart(question.id, answer.photos, audience));
    } else {
      answers[question.id] = question.kind === 'sensitive' ? { ...emptied, value: answer.value } : answer;
      apart.push(...photosApart(question.id, answers[question.id]?.photos ?? [], photoAudience(given)));
    }
  }
  const { answers: _, ...facts } = draft;
  const ownRisks = draft.ownRisks.map((risk) => ({ ...risk, measures: written(risk.measures) }));
  return ok({ body: { ...facts, answers, ownRisks }, apart });
}

/** What signing still needs. Nothing else is mandatory: an unanswered question is an answer of its own. */
function missingInSelfAssessment(checklist: Checklist, draft: SelfAssessmentDraft): Missing[] {
  const missing: Missing[] = [];
  const walked = visibleQuestions(checklist, draft.form, draft.answers);
  if (!walked.some(({ question }) => isAnswered(draft.answers[question.id]?.value)))
    missing.push({ what: 'answers' });
  if (draft.manager.trim() === '') missing.push({ what: 'manager' });
  if (draft.mainWorkplace.trim() === '') missing.push({ what: 'mainWorkplace' });
  for (const { id, finding } of draft.ownRisks)
    if (finding.trim() === '') missing.push({ what: 'ownRisk', risk: id });
  return missing;
}

/** How far the walk has come, in questions. */
export function progressOf(
  checklist: Checklist,
  draft: Pick<SelfAssessmentDraft, 'form' | 'answers'>,
): { answered: number; total: number } {
  const walked = visibleQuestions(checklist, draft.form, draft.answers);
  const answered = walked.filter(({ question }) => isAnswered(draft.answers[question.id]?.value)).length;
  return { answered, total: walked.length };
}

/** Whether the question's answer could leave the device at all. */
export function staysOnDevice(question: Question): boolean {
  return question.kind === 'local-only';
}

const emptied: Omit<Answer, 'value'> = { comment: '', measures: [], photos: [], measured: null };

function isWorthStating(given: DraftAnswer): boolean {
  return given.value !== null || given.comment.trim() !== '' || given.measured !== null;
}

/** What belongs to a No goes along only while the answer is No; words typed before an answer count as put aside. */
function settled(given: DraftAnswer): Answer {
  const value = given.value ?? 'later';
  const { comment, measured } = given;
  if (value === 'oral') return { ...emptied, value };
  if (value !== 'no') return { ...emptied, value, comment, measured };
  return {
    value,
    comment,
    measured,
    measures: written(given.measures),
    photos: given.photos,
  };
}

/** A suggestion begun but left empty is none. */
function written<M extends { readonly what: string }>(measures: readonly M[]): M[] {
  return measures.filter(({ what }) => what.trim() !== '');
}

function audienceOf(given: DraftAnswer): Role[] {
  if (given.sharing === 'everyone') return ['manager', 'safetyRepresentative'];
  return given.sharing === 'manager' ? ['manager'] : [];
}

function photoAudience(given: DraftAnswer): Role[] {
  return given.photosToRepresentative ? ['manager', 'safetyRepresentative'] : ['manager'];
}

function photosApart(risk: string, photos: readonly string[], audience: readonly Role[]): Apart[] {
  return photos.map((photo) => ({ audience, content: { kind: 'photo', risk, photo } }));
}
