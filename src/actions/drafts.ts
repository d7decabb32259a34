// Drafts between their stored form (values by path) and the form the screens and the domain use.
import type { DraftAnswer } from '../domain/answers/answers.ts';
import { noAnswer } from '../domain/answers/answers.ts';
import { emptyReview, type ReviewDraft } from '../domain/drafts/reviewDraft.ts';
import type { SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import type { SelfAssessmentBody } from '../domain/steps/selfAssessment.ts';
import type { Draft } from '../ports/drafts.ts';

type Values = Draft['values'];

const emptySelfAssessment: SelfAssessmentDraft = {
  place: 'home',
  placeName: '',
  form: 'full',
  daysPerWeek: 0,
  hoursPerDay: 0,
  mainWorkplace: '',
  manager: '',
  safetyRepresentative: '',
  answers: {},
  ownRisks: [],
};

/** A self-assessment so far. What was never written has its empty value. */
export function readDraft(draft: Pick<Draft, 'values'>): SelfAssessmentDraft {
  return gather(emptySelfAssessment, draft.values, 'answers', (answer) => ({
    ...noAnswer,
    ...(answer as DraftAnswer),
  }));
}

/** A review so far, beginning where the employee's facts are, or where an earlier review ended (`base`). */
export function readReview(
  draft: Pick<Draft, 'values'> | null,
  said: SelfAssessmentBody,
  base: ReviewDraft = emptyReview(said),
): ReviewDraft {
  if (!draft) return base;
  const withRatings = gather(base, draft.values, 'ratings', (rating) => rating);
  const withMeasures = gather(withRatings, draft.values, 'measures', (rows) => rows);
  return gather(withMeasures, draft.values, 'reasons', (text) => text);
}

/** The stored form of some fields, one value per path; a record becomes one path per entry. */
export function toValues(fields: Readonly<Record<string, unknown>>, spread: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      spread.includes(key) && value !== null && typeof value === 'object'
        ? Object.entries(value).map(([entry, inner]) => [`${key}.${entry}`, inner])
        : [[key, value]],
    ),
  );
}

/** Fields of `empty` overlaid by stored values; entries of `record` are read from `record.<id>` paths. */
function gather<T extends object>(
  empty: T,
  values: Values,
  record: keyof T & string,
  read: (value: unknown) => unknown,
): T {
  const plain = Object.entries(values).filter(([path]) => path in empty && path !== record);
  const entries = Object.entries(values)
    .filter(([path]) => path.startsWith(`${record}.`))
    .map(([path, value]) => [path.slice(record.length + 1), read(value)]);
  return {
    ...empty,
    ...Object.fromEntries(plain),
    [record]: { ...empty[record], ...Object.fromEntries(entries) },
  };
}
