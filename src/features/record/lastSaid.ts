import type { AssessmentState } from '../../domain/chain/fold.ts';
import type { Link } from '../../domain/chain/link.ts';

/** The employee's newest word, whether it stands or was returned: it names the place and the people. */
export function lastSaid({ links }: Pick<AssessmentState, 'links'>): Link<'self-assessment'> | undefined {
  return links.findLast((link): link is Link<'self-assessment'> => link.statement.kind === 'self-assessment');
}
