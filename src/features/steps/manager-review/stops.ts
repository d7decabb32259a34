import type { PlacedQuestion } from '../../../domain/checklist/questions.ts';
import { positionOf, type ReviewDraft } from '../../../domain/drafts/reviewDraft.ts';
import type { ReviewedRisk } from './reviewedRisks.ts';

/** What there is to go through, one page each: the risks, then what is to be taken up in person. */
export type Stop =
  | { readonly kind: 'risk'; readonly id: string; readonly title: string; readonly risk: ReviewedRisk }
  | { readonly kind: 'oral'; readonly id: string; readonly title: string; readonly placed: PlacedQuestion };

/** Which stops are done: rated, or talked about. By id. */
export function doneStops(stops: readonly Stop[], draft: ReviewDraft): Readonly<Record<string, boolean>> {
  return Object.fromEntries(stops.map((stop) => [stop.id, isDone(stop, draft)]));
}

function isDone(stop: Stop, { ratings, dialogue }: ReviewDraft): boolean {
  if (stop.kind === 'oral') return dialogue.talkedAbout.includes(stop.id);
  const rating = ratings[stop.id];
  return rating !== undefined && positionOf(rating.now) !== null;
}
