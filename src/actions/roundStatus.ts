// Where a round stands, in the words the lists use, and whose turn it is.
import type { AssessmentState } from '../domain/chain/fold.ts';
import { awaitedSteps } from '../domain/chain/nextSteps.ts';
import type { Procedure } from '../domain/checklist/checklist.ts';
import type { Role } from '../domain/people/role.ts';
import type { StepKind } from '../domain/steps/stepKind.ts';
import { steps } from '../domain/steps/steps.ts';

export const roundStatuses = [
  'draft',
  'awaitingManager',
  'returned',
  'awaitingEmployee',
  'awaitingRepresentative',
  'awaitingBoth',
  'declined',
  'complete',
  'forked',
  'broken',
] as const;
export type RoundStatus = (typeof roundStatuses)[number];

export interface Turn {
  readonly role: Role;
  readonly step: StepKind;
}

/** Whose turn it is, the one who first answers for each awaited step. */
export function turnsOf(procedure: Procedure, state: AssessmentState): Turn[] {
  return awaitedSteps(procedure, state).map((step) => ({ role: steps[step].roles[0], step }));
}

export function statusOf(procedure: Procedure, state: AssessmentState): RoundStatus {
  if (state.forks.length > 0) return 'forked';
  const awaited = awaitedSteps(procedure, state);
  if (awaited.includes('self-assessment')) return 'returned';
  if (awaited.includes('manager-review')) return 'awaitingManager';
  if (state.standing.acceptance?.statement.body.outcome === 'declined') return 'declined';
  const employee = awaited.includes('acceptance');
  const representative = awaited.includes('safety-statement');
  if (employee && representative) return 'awaitingBoth';
  if (employee) return 'awaitingEmployee';
  return representative ? 'awaitingRepresentative' : 'complete';
}
