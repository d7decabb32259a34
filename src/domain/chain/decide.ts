// The judge before anything is signed: state + intent → the statement to sign, or every reason why not.
import type { Procedure } from '../checklist/checklist.ts';
import type { Missing, Problem } from '../problems.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isOwnWord } from '../steps/safetyStatement.ts';
import { Statement } from '../steps/statement.ts';
import type { Said } from '../steps/steps.ts';
import { steps } from '../steps/steps.ts';
import type { AssessmentState } from './fold.ts';
import { openSteps } from './nextSteps.ts';

/** Everything a statement holds that its author does not get from the chain. */
export type Intent = Said &
  Pick<Statement, 'assessment' | 'at' | 'author' | 'checklist' | 'annexes' | 'mark' | 'meaning'>;

/**
 * The next statement, placed after every head its author has seen.
 * Refuses when it is not this role's turn at this step (`not-your-turn`), or with all that the body lacks (`missing`).
 * A body that breaks its schema is a bug and throws.
 */
export function decide(
  procedure: Procedure,
  state: AssessmentState,
  intent: Intent,
): Result<Statement, Problem> {
  const missing = missingIn(intent);
  if (!mayState(procedure, state, intent)) return refuse({ problem: 'not-your-turn', step: intent.kind });
  if (missing.length > 0) return refuse({ problem: 'missing', missing });
  const seen = state.links.filter(({ digest }) => state.heads.includes(digest));
  const seq = 1 + Math.max(0, ...seen.map(({ statement }) => statement.seq));
  return ok(Statement.parse({ ...intent, v: 1, seq, prev: [...state.heads] }));
}

function mayState(procedure: Procedure, state: AssessmentState, intent: Intent): boolean {
  const allowed: readonly string[] = steps[intent.kind].roles;
  if (!allowed.includes(intent.author.role) || !openSteps(procedure, state).includes(intent.kind))
    return false;
  if (intent.kind !== 'safety-statement') return true;
  if (!isOwnWord(intent.author.role, intent.body)) return false;
  const spoken = state.standing['safety-statement']?.statement.author.role;
  return !(intent.author.role === 'manager' && spoken === 'safetyRepresentative');
}

function missingIn(said: Said): Missing[] {
  switch (said.kind) {
    case 'acceptance':
      return said.body.outcome === 'declined' && said.body.comment.trim() === ''
        ? [{ what: 'declineComment' }]
        : [];
    case 'safety-statement':
      return said.body.outcome !== 'concurs' && said.body.reason.trim() === '' ? [{ what: 'reason' }] : [];
    case 'self-assessment':
    case 'manager-review':
    case 'follow-up':
      return [];
  }
}
