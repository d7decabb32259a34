import { readReview } from '../../../actions/drafts.ts';
import type { Position } from '../../../domain/assessment/rating.ts';
import type { Link } from '../../../domain/chain/link.ts';
import {
  emptyReview,
  generalMeasures,
  type MeasureDraft,
  noRating,
  type PositionDraft,
  type RatingDraft,
  type ReviewDraft,
} from '../../../domain/drafts/reviewDraft.ts';
import type { AcceptedReview } from '../../../domain/steps/managerReview.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { isSaid, type Opened, risksIn, type SaidLink, unchangedBetween } from './reviewedRisks.ts';

/**
 * The review to go on with: what an earlier review said about risks that are unchanged, and over it what has been
 * written since. Every risk has an entry, and only risks there are have one: what was written about a risk that is gone,
 * or about an answer no longer shared, must never reach the plan. It stays stored, and returns with the risk.
 */
export function reviewSoFar(opened: Opened, said: SaidLink, stored: Draft | null): ReviewDraft {
  const { body } = said.statement;
  const base = continued(opened, said) ?? emptyReview(body);
  const draft = readReview(stored, body, base);
  const risks = risksIn(opened, said);
  const ids = risks.map(({ id }) => id);
  const secret = new Set(risks.filter(({ confidential }) => confidential).map(({ id }) => id));
  return {
    ...draft,
    ratings: entries(ids, draft.ratings, noRating),
    measures: entries([...ids, generalMeasures], draft.measures, []),
    // A reason stands in a statement everyone reads, so none is asked for about an answer shared in confidence.
    reasons: without(secret, { ...entries(ids, draft.reasons, ''), ...draft.reasons }),
    agreement: { ...draft.agreement, ...placeOf(draft, body.place) },
  };
}

/** The manager's latest accepted review as a draft again; null when there is none. */
function continued(opened: Opened, said: SaidLink): ReviewDraft | null {
  const link = opened.state.links.filter(isReview).findLast(isAccepted);
  if (!link) return null;
  const body = link.statement.body as AcceptedReview;
  const earlier = opened.state.links
    .filter(isSaid)
    .findLast(({ statement }) => statement.seq < link.statement.seq);
  const kept = earlier ? unchangedBetween(opened, earlier, said) : new Set<string>();
  const { ratings, measures } = withConfidential(opened, link, body);
  const isKept = ([risk]: [string, unknown]) => risk === generalMeasures || kept.has(risk);
  const empty = emptyReview(said.statement.body);
  const isSameWalk = earlier?.digest === said.digest;
  return {
    ...empty,
    ratings: Object.fromEntries(Object.entries(ratings).filter(isKept)),
    measures: Object.fromEntries(Object.entries(measures).filter(isKept)),
    agreement: { ...body.agreement, voluntary: isSameWalk && body.agreement.voluntary },
    dialogue: isSameWalk ? body.dialogue : empty.dialogue,
    safetyRepresentative: body.safetyRepresentative,
    nextRound: isSameWalk ? (body.nextRound ?? '') : '',
  };
}

function withConfidential(opened: Opened, link: Link<'manager-review'>, body: AcceptedReview) {
  const ratings: Record<string, RatingDraft> = {};
  const measures: Record<string, readonly MeasureDraft[]> = { ...body.measures };
  for (const [risk, rating] of Object.entries(body.ratings)) ratings[risk] = drafted(rating);
  for (const { id } of link.statement.annexes) {
    const content = opened.annexes.get(id);
    if (content?.kind !== 'assessment') continue;
    if (content.rating) ratings[content.risk] = drafted(content.rating);
    measures[content.risk] = content.measures;
  }
  return { ratings, measures };
}

function drafted(rating: AcceptedReview['ratings'][string]): RatingDraft {
  return { ...rating, after: positionDraft(rating.after) };
}

function positionDraft(position: Position | null): PositionDraft {
  return position ?? { likelihood: null, consequence: null };
}

/** The place is the employee's to say; a yes to another place is no yes to this one. */
function placeOf({ agreement }: ReviewDraft, place: ReviewDraft['agreement']['place']) {
  return { place, placeAgreed: agreement.place === place && agreement.placeAgreed };
}

function entries<T>(ids: readonly string[], given: Readonly<Record<string, T>>, empty: T): Record<string, T> {
  return Object.fromEntries(ids.map((id) => [id, given[id] ?? empty]));
}

function without<T>(ids: ReadonlySet<string>, given: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(given).filter(([id]) => !ids.has(id)));
}

function isReview(link: Link): link is Link<'manager-review'> {
  return link.statement.kind === 'manager-review';
}

function isAccepted({ statement }: Link<'manager-review'>): boolean {
  return statement.body.outcome === 'accepted';
}
