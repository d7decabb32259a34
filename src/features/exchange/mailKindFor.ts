import type { OpenRound } from '../../actions/watchRound.ts';
import type { Role } from '../../domain/people/role.ts';

/** Which covering letter fits a file, by where the round stands and for whom the file is. */
export function mailKindFor({ status }: Pick<OpenRound, 'status'>, from: Role, to: Role) {
  if (to === 'safetyRepresentative') return 'toRepresentative';
  if (to === 'manager') return status === 'awaitingManager' ? 'toManager' : 'toManagerAnswered';
  if (from === 'manager' && status === 'returned') return 'toEmployeeReturned';
  return from === 'manager' ? 'toEmployee' : 'toManagerAnswered';
}
