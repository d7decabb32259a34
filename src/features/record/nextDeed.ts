import type { OpenRound } from '../../actions/watchRound.ts';
import type { StepKind } from '../../domain/steps/stepKind.ts';

export type Deed =
  /** It is this person's turn to speak. */
  | { readonly kind: 'step'; readonly step: StepKind }
  /** They have spoken, and not handed it over since. */
  | { readonly kind: 'handOver' }
  /** Someone else's turn. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'complete' }
  /** Someone must speak again before it can go on. */
  | { readonly kind: 'settle' };

/** The one thing for this person to do with a round now. */
export function nextDeed(round: OpenRound): Deed {
  if (round.status === 'forked') return { kind: 'settle' };
  const turn = round.turns.find(({ role }) => round.myRoles.includes(role));
  if (turn) return { kind: 'step', step: turn.step };
  if (hasNewsToGive(round)) return { kind: 'handOver' };
  return { kind: round.status === 'complete' ? 'complete' : 'wait' };
}

/** Whether this person's latest word has not left the device. */
function hasNewsToGive({ opened, myKeys }: OpenRound): boolean {
  const { links } = opened.state;
  const mine = links.findLast(({ statement }) => myKeys.has(statement.author.fingerprint));
  if (!mine) return false;
  const given = new Set(opened.stored.handOvers.flatMap(({ heads }) => heads));
  const after = links.slice(links.indexOf(mine));
  return !after.some(({ digest }) => given.has(digest));
}
