import { annexesFor, type OpenedAssessment, sensitiveAnswersFor } from '../../../actions/openAssessment.ts';
import type { Measure } from '../../../domain/assessment/measure.ts';
import type { Rating } from '../../../domain/assessment/rating.ts';
import { type Risk, risksOf } from '../../../domain/assessment/risks.ts';
import type { Texts } from '../../../domain/checklist/texts.ts';
import type { Role } from '../../../domain/people/role.ts';
import type { AcceptedReview } from '../../../domain/steps/managerReview.ts';

/** A risk with what both have said about it, as far as the reader may see. */
export interface ReadRisk {
  readonly id: string;
  readonly risk: Risk;
  readonly title: string;
  /** "5.3 Skrivbord och stol"; empty for an own risk. */
  readonly place: string;
  /** The question as asked; empty for an own risk. */
  readonly question: string;
  readonly rating: Rating | null;
  readonly measures: readonly Measure[];
}

type Opened = Pick<OpenedAssessment, 'state' | 'annexes' | 'entry'>;

/** The plan key of measures that belong to no single risk. */
const general = 'general';

/**
 * Every risk the reader may see, in the checklist's order, with the manager's assessment of it. What the employee kept
 * from the manager is no part of it, not even when the employee reads: nobody has assessed it.
 */
export function readRisks(opened: Opened, reader: Role, texts: Texts): ReadRisk[] {
  const { checklist } = opened.entry;
  const said = opened.state.standing['self-assessment']?.statement.body;
  if (!said) return [];
  const review = acceptedReview(opened);
  const apart = new Map(
    annexesFor(opened, reader).flatMap(({ content }) =>
      content.kind === 'assessment' ? [[content.risk, content] as const] : [],
    ),
  );
  const assessed = new Set(sensitiveAnswersFor(opened, 'manager').map(({ question }) => question));
  const sensitive = sensitiveAnswersFor(opened, reader).filter(({ question }) => assessed.has(question));
  return risksOf(checklist, said, sensitive).map((risk) => ({
    id: risk.id,
    risk,
    ...wordsOf(risk, texts),
    rating: apart.get(risk.id)?.rating ?? review?.ratings[risk.id] ?? null,
    measures: apart.get(risk.id)?.measures ?? review?.measures[risk.id] ?? [],
  }));
}

/** Measures that belong to no single risk. */
export function generalMeasures(opened: Opened): readonly Measure[] {
  return acceptedReview(opened)?.measures[general] ?? [];
}

/** The manager's standing review, when it accepts the round. */
export function acceptedReview({ state }: Pick<OpenedAssessment, 'state'>): AcceptedReview | null {
  const body = state.standing['manager-review']?.statement.body;
  return body?.outcome === 'accepted' ? body : null;
}

function wordsOf(risk: Risk, texts: Texts): Pick<ReadRisk, 'title' | 'place' | 'question'> {
  if (risk.source === 'own') return { title: risk.own.finding, place: '', question: '' };
  const { number, section } = risk.placed;
  const words = texts.items[risk.id];
  return {
    title: words?.finding ?? number,
    place: `${number} ${texts.sections[section.id]?.title ?? ''}`,
    question: words?.question ?? '',
  };
}
