import { useMemo, useState } from 'react';
import { handOver, type SealedHandOver } from '../../actions/packages/handOver.ts';
import { watchReceivers } from '../../actions/packages/possibleReceivers.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { HandedOver } from './HandedOver.tsx';
import { HandOverForm, type Receivers } from './HandOverForm.tsx';
import { receiversInOrder } from './receiversInOrder.ts';

/** A sealed file with what must be told beside it. */
export interface Given extends SealedHandOver {
  readonly to: Receivers;
}

export interface HandOverProps {
  readonly id: string;
  readonly profile: Profile;
  /** The role in which the file is given. */
  readonly role: Role;
  readonly round: OpenRound;
}

/** First the form, then the file; and from the file back to the form for the next receiver. */
export function HandOverDesk(props: HandOverProps) {
  const { id, profile, role, round } = props;
  const ports = usePorts();
  const known = useWatched(useMemo(() => watchReceivers(ports, profile), [ports, profile]));
  const [given, setGiven] = useState<Given | null>(null);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const seal = async (to: Receivers) => {
    if (busy) return;
    setBusy(true);
    setProblems([]);
    const sealed = await handOver(ports, { profile, role }, id, to);
    setBusy(false);
    if (!sealed.ok) return setProblems(sealed.problems);
    setGiven({ ...sealed.value, to });
  };
  const again = () => {
    setGiven(null);
    setTurn(turn + 1);
  };
  if (given) return <HandedOver {...props} given={given} onAgain={again} />;
  if (known === undefined) return null;
  return (
    <HandOverForm
      key={turn}
      {...props}
      again={turn > 0}
      roles={receiversInOrder(round, role)}
      {...{ known, busy, problems }}
      onSeal={(to) => void seal(to)}
    />
  );
}
