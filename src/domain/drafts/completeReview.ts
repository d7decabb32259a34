// The one guard between a manager's review so far and the body that is signed.
import type { Measure } from '../assessment/measure.ts';
import { proposesSerious } from '../assessment/rate.ts';
import type { Rating } from '../assessment/rating.ts';
import type { Risk } from '../assessment/risks.ts';
import type { RiskScheme } from '../checklist/checklist.ts';
import type { Problem } from '../problems.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { AcceptedReview, ReturnedReview } from '../steps/managerReview.ts';
import { isBegun, missingInReview } from './missingInReview.ts';
import {
  generalMeasures,
  type MeasureDraft,
  positionOf,
  type RatingDraft,
  type ReviewDraft,
} from './reviewDraft.ts';

/** The manager's rating and measures for a sensitive answer: stays between employee and manager. */
export interface ConfidentialAssessment {
  readonly risk: string;
  readonly rating: Rating | null;
  readonly measures: readonly Measure[];
}

export interface CompleteReview {
  readonly body: AcceptedReview;
  readonly confidential: readonly ConfidentialAssessment[];
}

/** Narrows a review to what can be co-signed, or says everything that is missing. */
export function completeReview(
  scheme: RiskScheme,
  risks: readonly Risk[],
  draft: ReviewDraft,
): Result<CompleteReview, Problem> {
  const missing = missingInReview(scheme, risks, draft);
  const { decision, daysPerWeek, hoursPerDay, ...agreed } = draft.agreement;
  if (missing.length > 0 || decision === null || daysPerWeek === null || hoursPerDay === null)
    return refuse({ problem: 'missing', missing });
  const ratings = new Map(risks.map(({ id }) => [id, completeRating(scheme, draft.ratings[id])]));
  // The draft may still hold a plan for what is no risk any more, or has since been kept back: that is for nobody.
  const open = new Set([
    generalMeasures,
    ...risks.flatMap(({ id, confidential }) => (confidential ? [] : [id])),
  ]);
  const hidden = new Set(risks.filter(({ confidential }) => confidential).map(({ id }) => id));
  const measures = new Map(Object.entries(draft.measures).map(([id, rows]) => [id, completeMeasures(rows)]));
  return ok({
    body: {
      outcome: 'accepted',
      ratings: Object.fromEntries(
        [...ratings].flatMap(([id, rating]) => (rating && !hidden.has(id) ? [[id, rating]] : [])),
      ),
      measures: Object.fromEntries([...measures].filter(([id, rows]) => rows.length > 0 && open.has(id))),
      agreement: { ...agreed, loans: lent(agreed.loans), decision, daysPerWeek, hoursPerDay },
      dialogue: draft.dialogue,
      safetyRepresentative: draft.safetyRepresentative.trim(),
      nextRound: draft.nextRound === '' ? null : draft.nextRound,
    },
    confidential: [...hidden].map((risk) => ({
      risk,
      rating: ratings.get(risk) ?? null,
      measures: measures.get(risk) ?? [],
    })),
  });
}

/** Narrows a review to a return: at least one reason or a message. Nothing else is needed to give a round back. */
export function completeReturn(draft: ReviewDraft): Result<ReturnedReview, Problem> {
  const reasons = Object.entries(draft.reasons)
    .map(([risk, text]) => ({ risk, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const message = draft.message.trim();
  if (message === '' && reasons.length === 0)
    return refuse({ problem: 'missing', missing: [{ what: 'returnReason' }] });
  return ok({ outcome: 'returned', message, reasons });
}

function completeRating(scheme: RiskScheme, draft: RatingDraft | undefined): Rating | null {
  const now = draft && positionOf(draft.now);
  if (!draft || !now) return null;
  return {
    ...draft,
    now,
    after: positionOf(draft.after),
    serious: draft.serious ?? proposesSerious(scheme, now),
  };
}

/** A row for a loan that was begun but says nothing is no loan. */
function lent(loans: AcceptedReview['agreement']['loans']): AcceptedReview['agreement']['loans'] {
  return loans.filter(({ what }) => what.trim() !== '');
}

function completeMeasures(rows: readonly MeasureDraft[]): Measure[] {
  return rows.filter(isBegun).map((row) => ({ ...row, kind: row.kind ?? 'change' }));
}
