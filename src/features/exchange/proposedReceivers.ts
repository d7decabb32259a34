import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Role } from '../../domain/people/role.ts';
import { sameName } from '../../domain/people/sameName.ts';
import { nameOf } from './receiversInOrder.ts';

export interface Proposal {
  /** Those the round points at: by the key they have spoken with, or by the name it knows. */
  readonly likely: readonly PossibleReceiver[];
  /** Others known in the role. */
  readonly others: readonly PossibleReceiver[];
  /** Fingerprints to begin with. */
  readonly chosen: readonly string[];
}

/**
 * Whom of one's contacts a file for a role may be for. The employee of a round is one person, so nobody else is
 * proposed as that. Nobody is chosen beforehand when it is not plain who.
 */
export function proposedReceivers(
  round: Pick<OpenRound, 'opened'>,
  role: Role,
  known: readonly PossibleReceiver[],
): Proposal {
  const { links } = round.opened.state;
  const spoken = new Set(
    links.flatMap(({ statement: { author } }) => (author.role === role ? [author.fingerprint] : [])),
  );
  const hasSpoken = ({ contact: { fingerprint, vouchedBy } }: PossibleReceiver) =>
    spoken.has(fingerprint) || (vouchedBy !== null && spoken.has(vouchedBy));
  const name = nameOf(round, role);
  const isNamed = ({ contact }: PossibleReceiver) => name !== '' && sameName(contact.name, name);
  const likely = known.filter((one) => hasSpoken(one) || isNamed(one));
  const others = known.filter(
    (one) => role !== 'employee' && one.contact.roles.includes(role) && !likely.includes(one),
  );
  const usable = likely.filter(isUsable);
  const sure = usable.some(hasSpoken) ? usable.filter(hasSpoken) : usable;
  const chosen = sure.length === 1 ? sure.map(({ contact }) => contact.fingerprint) : [];
  return { likely, others, chosen };
}

/** A known name under another key is first dealt with among the people one knows. */
export function isUsable({ standing }: PossibleReceiver): boolean {
  return standing.level !== 'changed';
}
