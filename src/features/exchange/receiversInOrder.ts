import type { OpenRound } from '../../actions/watchRound.ts';
import { type Role, roles } from '../../domain/people/role.ts';

/**
 * For which roles a file may be, the likeliest first: whose turn it is and who has not been given what stands now, then
 * the others.
 */
export function receiversInOrder(round: OpenRound, from: Role): Role[] {
  const { state, stored } = round.opened;
  const given = new Set(
    stored.handOvers.filter(({ heads }) => heads.join() === state.heads.join()).map(({ role }) => role),
  );
  const weight = (role: Role) =>
    (round.turns.some((turn) => turn.role === role) ? 0 : 1) + (given.has(role) ? 2 : 0);
  return roles.filter((role) => role !== from).sort((a, b) => weight(a) - weight(b));
}

/** The name under the latest word of a role, else the name others have given for it. */
export function nameOf({ opened: { state } }: Pick<OpenRound, 'opened'>, role: Role): string {
  const spoken = state.links.findLast(({ statement }) => statement.author.role === role);
  if (spoken) return spoken.statement.author.name;
  const review = state.standing['manager-review']?.statement.body;
  const walk = state.links.findLast(({ statement }) => statement.kind === 'self-assessment')?.statement;
  const named = walk?.kind === 'self-assessment' ? walk.body : null;
  if (role === 'manager') return named?.manager ?? '';
  const byManager = review?.outcome === 'accepted' ? review.safetyRepresentative : '';
  return byManager || (named?.safetyRepresentative ?? '');
}
