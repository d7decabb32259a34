import type { ReviewDraft } from '../../../domain/drafts/reviewDraft.ts';
import type { Draft } from '../../../ports/drafts.ts';

/** What to write over a draft whose round has been returned: the questions are asked. Ratings and plan are kept. */
export function returnedValues({ reasons }: Pick<ReviewDraft, 'reasons'>): Draft['values'] {
  const asked = Object.keys(reasons).map((risk) => [`reasons.${risk}`, undefined] as const);
  return { message: '', ...Object.fromEntries(asked) };
}
