import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import type { Role } from '../../../domain/people/role.ts';

/** How many things of the standing statements were signed for others than this role: sensitive answers and pictures. */
export function withheldFrom({ state }: Pick<OpenedAssessment, 'state'>, role: Role): number {
  return Object.values(state.standing)
    .flatMap(({ statement }) => statement.annexes.map(({ audience }) => [statement.author.role, ...audience]))
    .filter((readers) => !readers.includes(role)).length;
}
