import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import type { Measure } from '../../../domain/assessment/measure.ts';
import type { Position } from '../../../domain/assessment/rating.ts';
import type { FollowUpBody } from '../../../domain/steps/followUp.ts';
import { generalMeasures, type ReadRisk } from '../reading/readRisks.ts';

type Check = FollowUpBody['checks'][number];

/** One measure's check so far. */
export interface CheckDraft {
  readonly status: Check['status'];
  readonly effect: Check['effect'];
  readonly note: string;
  readonly remaining: Position | null;
}

/** A type, not an interface, so that it is a record of values to the form. */
export type FollowUpDraft = {
  readonly checks: Readonly<Record<string, CheckDraft>>;
  readonly note: string;
};

/** A measure to check, with the risk it belongs to, if any. */
export interface CheckedMeasure {
  readonly measure: Measure;
  readonly risk: ReadRisk | null;
}

/**
 * The measures of the standing plan. Those of sensitive answers are left out: a follow-up is read by all three, and what
 * is between employee and manager is followed up between them.
 */
export function measuresToCheck(
  opened: Pick<OpenedAssessment, 'state' | 'annexes' | 'entry'>,
  risks: readonly ReadRisk[],
): CheckedMeasure[] {
  const ofRisks = risks
    .filter(({ risk }) => !risk.confidential)
    .flatMap((risk) => risk.measures.map((measure) => ({ measure, risk })));
  return [...ofRisks, ...generalMeasures(opened).map((measure) => ({ measure, risk: null }))];
}

/** Where a follow-up begins: each measure as it was last left. */
export function emptyFollowUp(
  { state }: Pick<OpenedAssessment, 'state'>,
  measures: readonly CheckedMeasure[],
): FollowUpDraft {
  const last = new Map(
    state.followUps.flatMap(({ statement }) => statement.body.checks.map((check) => [check.measure, check])),
  );
  const checks = measures.map(({ measure }): [string, CheckDraft] => {
    const {
      status = measure.done ? 'done' : 'notStarted',
      effect = null,
      remaining = null,
    } = last.get(measure.id) ?? {};
    return [measure.id, { status, effect, note: '', remaining }];
  });
  return { checks: Object.fromEntries(checks), note: '' };
}

/** What is signed: every check of the plan's measures. An effect is only stated of what has been done. */
export function completeFollowUp(draft: FollowUpDraft, measures: readonly CheckedMeasure[]): FollowUpBody {
  const checks = measures.flatMap(({ measure }) => {
    const check = draft.checks[measure.id];
    return check
      ? [{ ...check, measure: measure.id, effect: check.status === 'done' ? check.effect : null }]
      : [];
  });
  return { checks, note: draft.note };
}
