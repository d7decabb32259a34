// The risks of a report in the order they are numbered: most severe first, then as the checklist walks.
import { bandOf } from '../assessment/rate.ts';
import type { Position, Rating } from '../assessment/rating.ts';
import { type Risk, risksOf } from '../assessment/risks.ts';
import { type BandId, bandIds } from '../checklist/checklist.ts';
import type { ReportInput } from './reportInput.ts';

export interface NumberedRisk {
  readonly number: number;
  readonly id: string;
  readonly finding: string;
  /** The number of the question that brought it, or null for one the employee named. */
  readonly question: string | null;
  readonly zone: string | null;
  readonly comment: string;
  readonly risk: Risk;
  /** As the manager rated it, in an assessment. */
  readonly rating: Rating | null;
  /** Rated, or else, in a self-assessment, the checklist's first guess. */
  readonly now: Rated | null;
  readonly after: Rated | null;
}

export interface Rated {
  readonly position: Position;
  readonly band: BandId;
}

/** Confidential risks are never among them: a report is for everyone who may read the assessment. */
export function numberedRisks(input: ReportInput): NumberedRisk[] {
  const risks = risksOf(input.checklist, input.selfAssessment.body, []).map((risk) => rated(input, risk));
  return risks
    .sort((a, b) => severity(b) - severity(a))
    .map((risk, index) => ({ ...risk, number: index + 1 }));
}

function rated(input: ReportInput, risk: Risk): Omit<NumberedRisk, 'number'> {
  const rating = input.review?.body.ratings[risk.id] ?? null;
  const band = (position: Position | null | undefined): Rated | null =>
    position ? { position, band: bandOf(input.checklist.risk, position) } : null;
  const asked = risk.source === 'question' ? risk.placed : null;
  return {
    id: risk.id,
    finding: risk.source === 'own' ? risk.own.finding : (input.texts.items[risk.id]?.finding ?? risk.id),
    question: asked?.number ?? null,
    zone: asked?.part.zone ?? null,
    comment: risk.source === 'own' ? risk.own.comment : risk.answer.comment,
    risk,
    rating,
    now: band(input.review ? rating?.now : risk.preliminary),
    after: band(rating?.after),
  };
}

function severity(risk: Pick<NumberedRisk, 'now'>): number {
  if (!risk.now) return -1;
  const { position, band } = risk.now;
  return bandIds.indexOf(band) * 100 + position.likelihood * position.consequence;
}
