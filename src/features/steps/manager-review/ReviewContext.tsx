import { createContext, use } from 'react';
import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import type { HelpWords } from '../../../domain/checklist/help.ts';
import type { LocalRules } from '../../../domain/checklist/localRules.ts';
import type { Texts } from '../../../domain/checklist/texts.ts';
import type {
  AgreementDraft,
  MeasureDraft,
  RatingDraft,
  ReviewDraft,
} from '../../../domain/drafts/reviewDraft.ts';
import type { Profile } from '../../../ports/people.ts';
import type { HeldDraft } from '../../../questionnaire/useDraft.ts';
import { useDerived, useDraftValue } from '../../../questionnaire/useDraftValue.ts';
import type { ReviewedRisk, SaidLink } from './reviewedRisks.ts';
import type { Stop } from './stops.ts';

/** What every part of the review stands on. */
export interface Review {
  readonly id: string;
  readonly profile: Profile;
  readonly opened: OpenedAssessment;
  readonly said: SaidLink;
  readonly texts: Texts;
  readonly rules: LocalRules;
  /** The employer's answers to common questions, for managers. */
  readonly help: readonly HelpWords[];
  readonly risks: readonly ReviewedRisk[];
  readonly stops: readonly Stop[];
  readonly draft: HeldDraft<ReviewDraft>;
}

const Context = createContext<Review | null>(null);
export const ReviewProvider = Context;

/** The review being made. */
export function useReview(): Review {
  const review = use(Context);
  if (review === null) throw new Error('useReview needs a ReviewProvider above it');
  return review;
}

type Field<T> = readonly [value: T, change: (change: Partial<T>) => void];

/** The rating of one risk so far, and how to change parts of it. */
export function useRating(risk: string): Field<RatingDraft> {
  const { draft } = useReview();
  const rating = useDraftValue(draft, `ratings.${risk}`);
  return [rating, (change) => draft.form.setValue(`ratings.${risk}`, { ...rating, ...change })];
}

/** The rows of the plan for one risk, or for none (`general`). */
export function useMeasures(
  risk: string,
): readonly [readonly MeasureDraft[], (rows: readonly MeasureDraft[]) => void] {
  const { draft } = useReview();
  const rows = useDraftValue(draft, `measures.${risk}`);
  return [rows, (next) => draft.form.setValue(`measures.${risk}`, [...next])];
}

/** The agreement so far. */
export function useAgreement(): Field<AgreementDraft> {
  const { draft } = useReview();
  const agreement = useDraftValue(draft, 'agreement');
  return [agreement, (change) => draft.form.setValue('agreement', { ...agreement, ...change })];
}

/** The record of the talk so far. */
export function useDialogue(): Field<ReviewDraft['dialogue']> {
  const { draft } = useReview();
  const dialogue = useDraftValue(draft, 'dialogue');
  return [dialogue, (change) => draft.form.setValue('dialogue', { ...dialogue, ...change })];
}

/** A line of text that stands by itself in the draft. */
export function useLine(
  name: 'safetyRepresentative' | 'nextRound' | 'message' | `reasons.${string}`,
): readonly [string, (text: string) => void] {
  const { draft } = useReview();
  const value = useDraftValue(draft, name);
  return [value ?? '', (text) => draft.form.setValue(name, text)];
}

/** What follows from the whole draft. */
export function useFromDraft<R>(derive: (draft: ReviewDraft) => R): R {
  return useDerived(useReview().draft, derive);
}
