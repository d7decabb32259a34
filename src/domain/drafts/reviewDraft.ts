// The manager's review so far: every field may still be empty.
import type { Agreement, Dialogue } from '../assessment/agreement.ts';
import type { Measure } from '../assessment/measure.ts';
import type { Level, Position, Rating } from '../assessment/rating.ts';
import type { SelfAssessmentBody } from '../steps/selfAssessment.ts';

export interface PositionDraft {
  readonly likelihood: Level | null;
  readonly consequence: Level | null;
}

export type RatingDraft = Omit<Rating, 'now' | 'after' | 'serious'> & {
  readonly now: PositionDraft;
  readonly after: PositionDraft;
  /** Null until the manager has said; the checklist's proposal is shown meanwhile. */
  readonly serious: boolean | null;
};

export type MeasureDraft = Omit<Measure, 'kind' | 'due' | 'followUp'> & {
  readonly kind: Measure['kind'] | null;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
  readonly followUp: string;
};

export type AgreementDraft = Omit<Agreement, 'decision' | 'daysPerWeek' | 'hoursPerDay'> & {
  readonly decision: Agreement['decision'] | null;
  readonly daysPerWeek: number | null;
  readonly hoursPerDay: number | null;
};

export interface ReviewDraft {
  readonly ratings: Readonly<Record<string, RatingDraft>>;
  readonly measures: Readonly<Record<string, readonly MeasureDraft[]>>;
  readonly agreement: AgreementDraft;
  readonly dialogue: Dialogue;
  readonly safetyRepresentative: string;
  readonly nextRound: string;
  /** For returning the round: a message, and what to look at again, by risk or question. */
  readonly message: string;
  readonly reasons: Readonly<Record<string, string>>;
}

/** The key of measures that belong to no single risk. */
export const generalMeasures = 'general';

export const noRating: RatingDraft = {
  now: { likelihood: null, consequence: null },
  after: { likelihood: null, consequence: null },
  serious: null,
  seriousReason: '',
  existing: '',
  view: '',
};

/** A position when both its levels are chosen, else null. */
export function positionOf({ likelihood, consequence }: PositionDraft): Position | null {
  return likelihood !== null && consequence !== null ? { likelihood, consequence } : null;
}

/** Where a review begins: the employee's own facts, nothing decided. */
export function emptyReview(said: SelfAssessmentBody): ReviewDraft {
  return {
    ratings: {},
    measures: {},
    agreement: {
      decision: null,
      reason: '',
      obstacles: '',
      bridging: '',
      place: said.place,
      placeAgreed: false,
      daysPerWeek: said.daysPerWeek,
      hoursPerDay: said.hoursPerDay,
      fixedHours: true,
      availability: '',
      mainWorkplaceDays: '',
      tasks: '',
      loans: [],
      validUntil: null,
      voluntary: false,
    },
    dialogue: { date: null, form: null, participants: [], talkedAbout: [], note: '' },
    safetyRepresentative: said.safetyRepresentative,
    nextRound: '',
    message: '',
    reasons: {},
  };
}
