import { annexesFor, type OpenedAssessment, sensitiveAnswersFor } from '../../../actions/openAssessment.ts';
import { type Risk, risksOf } from '../../../domain/assessment/risks.ts';
import type { Link } from '../../../domain/chain/link.ts';
import type { Texts } from '../../../domain/checklist/texts.ts';
import type { Role } from '../../../domain/people/role.ts';
import type { SelfAssessmentBody } from '../../../domain/steps/selfAssessment.ts';

export type Opened = Pick<OpenedAssessment, 'state' | 'annexes' | 'entry'>;
export type SaidLink = Link<'self-assessment'>;

/** What the employee said about a risk, however the risk came about. */
export interface Evidence {
  readonly comment: string;
  readonly measures: SelfAssessmentBody['ownRisks'][number]['measures'];
  readonly photos: readonly string[];
}

/** A risk as the manager meets it. */
export interface ReviewedRisk {
  readonly id: string;
  readonly risk: Risk;
  /** The finding, e.g. "Stolens höjd går inte att ställa in". */
  readonly title: string;
  readonly evidence: Evidence;
  /** For a sensitive answer: whom the employee shows it to. Null when everyone in the round sees it. */
  readonly sharedWith: readonly Role[] | null;
  /** What the employee said in the walk before this one, when it was something else. */
  readonly before: Evidence | null;
}

/** Every risk of a self-assessment that the manager may see, each with what was said the time before. */
export function reviewedRisks(opened: Opened, said: SaidLink, texts: Texts): ReviewedRisk[] {
  const earlier = saidBefore(opened, said);
  const past = new Map(earlier ? risksIn(opened, earlier).map((risk) => [risk.id, evidenceOf(risk)]) : []);
  const audiences = audiencesOf(opened, said);
  return risksIn(opened, said).map((risk) => {
    const evidence = evidenceOf(risk);
    const before = past.get(risk.id);
    return {
      id: risk.id,
      risk,
      title: risk.source === 'own' ? risk.own.finding : (texts.items[risk.id]?.finding ?? risk.placed.number),
      evidence,
      sharedWith: risk.confidential ? (audiences.get(risk.id) ?? []) : null,
      before: before && !isSame(before, evidence) ? before : null,
    };
  });
}

/** The risks stated in one self-assessment, standing or not, as far as the manager may see. */
export function risksIn(opened: Opened, said: SaidLink): Risk[] {
  return risksOf(
    opened.entry.checklist,
    said.statement.body,
    sensitiveAnswersFor(asStanding(opened, said), 'manager'),
  );
}

/** Ids of risks about which two self-assessments say the very same. */
export function unchangedBetween(opened: Opened, one: SaidLink, other: SaidLink): ReadonlySet<string> {
  const past = new Map(risksIn(opened, one).map((risk) => [risk.id, evidenceOf(risk)]));
  const same = risksIn(opened, other).filter((risk) => {
    const before = past.get(risk.id);
    return before !== undefined && isSame(before, evidenceOf(risk));
  });
  return new Set(same.map(({ id }) => id));
}

export function isSaid(link: Link): link is SaidLink {
  return link.statement.kind === 'self-assessment';
}

function saidBefore({ state }: Opened, said: SaidLink): SaidLink | undefined {
  return state.links.filter(isSaid).findLast(({ statement }) => statement.seq < said.statement.seq);
}

function evidenceOf(risk: Risk): Evidence {
  const { comment, measures, photos } = risk.source === 'own' ? risk.own : risk.answer;
  return { comment, measures, photos };
}

function isSame(one: Evidence, other: Evidence): boolean {
  return (
    JSON.stringify([one.comment, one.measures, one.photos]) ===
    JSON.stringify([other.comment, other.measures, other.photos])
  );
}

function audiencesOf(opened: Opened, said: SaidLink): Map<string, readonly Role[]> {
  const audiences = new Map(said.statement.annexes.map(({ id, audience }) => [id, audience]));
  return new Map(
    annexesFor(asStanding(opened, said), 'manager').flatMap(({ id, content }) =>
      content.kind === 'answer' ? [[content.question, audiences.get(id) ?? []] as const] : [],
    ),
  );
}

/** The assessment as if that self-assessment were the only word in it, for reading its annexes. */
function asStanding(opened: Opened, said: SaidLink): Opened {
  return { ...opened, state: { ...opened.state, standing: { 'self-assessment': said } } };
}
