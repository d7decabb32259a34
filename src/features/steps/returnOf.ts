import { lastSelfAssessment } from '../../actions/startRound.ts';
import type { AssessmentState } from '../../domain/chain/fold.ts';
import type { ReturnedReview } from '../../domain/steps/managerReview.ts';
import type { SelfAssessmentBody } from '../../domain/steps/selfAssessment.ts';

/** A return that has not been answered: who gave the round back, with what words, and what had been said. */
export interface OpenReturn {
  readonly by: string;
  readonly message: string;
  readonly reasons: ReturnedReview['reasons'];
  readonly said: SelfAssessmentBody | undefined;
}

/** The return that reopened the round; null when the employee's answers stand. */
export function returnOf(state: AssessmentState): OpenReturn | null {
  if (state.standing['self-assessment'] !== undefined) return null;
  const link = state.links.findLast(({ statement }) => statement.kind === 'manager-review');
  if (link?.statement.kind !== 'manager-review' || link.statement.body.outcome !== 'returned') return null;
  const { message, reasons } = link.statement.body;
  return {
    by: link.statement.author.name,
    message,
    reasons,
    said: lastSelfAssessment({ state })?.statement.body,
  };
}
