// What a person answered, so far and complete. Yes always means that things are as they should be.
import * as z from 'zod';
import { RandomId } from '../chain/digest.ts';

/** `oral`: to be discussed in person (tas upp muntligt). `later`: put aside on purpose, counts as unanswered. */
const answerValues = ['yes', 'no', 'notApplicable', 'oral', 'later'] as const;
export const AnswerValue = z.enum(answerValues);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const freeText = z.string().max(4000);

/** A measure the employee picked from the checklist's suggestions or wrote. */
export const ProposedMeasure = z.strictObject({
  what: freeText.min(1),
  actor: z.enum(['employee', 'employer']),
  own: z.boolean(),
  done: z.boolean(),
});
export type ProposedMeasure = z.infer<typeof ProposedMeasure>;

/** Who may see a sensitive answer besides the employee. */
export const Sharing = z.enum(['nobody', 'manager', 'everyone']);
export type Sharing = z.infer<typeof Sharing>;

/** One answer as a statement or an annex holds it. */
export const Answer = z.strictObject({
  value: AnswerValue,
  comment: freeText,
  measures: z.array(ProposedMeasure).max(30),
  /** Annex ids of pictures. */
  photos: z.array(RandomId).max(6),
  /** The number measured, in the question's unit, or null. */
  measured: z.number().finite().nullable(),
});
export type Answer = z.infer<typeof Answer>;

/** An answer in a draft: the value may be missing, and sharing is still the employee's to choose. */
export interface DraftAnswer extends Omit<Answer, 'value'> {
  readonly value: AnswerValue | null;
  /** For sensitive questions. Nobody unless chosen otherwise. */
  readonly sharing: Sharing;
  /** Whether the safety representative may see the pictures too; the manager always does. */
  readonly photosToRepresentative: boolean;
}

/** Answers so far, by question id. A missing entry is an unanswered question. */
export type Answers = Readonly<Record<string, DraftAnswer>>;

export const noAnswer: DraftAnswer = {
  value: null,
  comment: '',
  measures: [],
  photos: [],
  measured: null,
  sharing: 'nobody',
  photosToRepresentative: false,
};

/** Whether a value counts as answered: `later` and nothing do not. */
export function isAnswered(value: AnswerValue | null | undefined): boolean {
  return value !== null && value !== undefined && value !== 'later';
}

/** A risk the employee names that no question asked about. */
export const OwnRisk = z.strictObject({
  id: z.string().regex(/^own-[0-9a-f-]{36}$/),
  finding: z.string().trim().min(1).max(200),
  comment: freeText,
  measures: z.array(ProposedMeasure).max(30),
  photos: z.array(RandomId).max(6),
});
export type OwnRisk = z.infer<typeof OwnRisk>;
