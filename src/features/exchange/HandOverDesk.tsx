import { useState } from 'react';
import { handOver, type SealedHandOver } from '../../actions/handOver.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { HandedOver } from './HandedOver.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { receiversInOrder } from './receiversInOrder.ts';

export interface Receiver {
  readonly role: Role;
  readonly name: string;
}

/** A sealed file with what must be told beside it. */
export interface Given extends SealedHandOver {
  readonly to: Receiver;
  readonly passphrase: string;
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
  const [given, setGiven] = useState<Given | null>(null);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const seal = async (to: Receiver, passphrase: string) => {
    if (busy) return;
    setBusy(true);
    setProblems([]);
    const sealed = await handOver(ports, { profile, role }, id, to, passphrase);
    setBusy(false);
    if (!sealed.ok) return setProblems(sealed.problems);
    setGiven({ ...sealed.value, to, passphrase });
  };
  const again = () => {
    setGiven(null);
    setTurn(turn + 1);
  };
  if (given) return <HandedOver {...props} given={given} onAgain={again} />;
  return (
    <HandOverForm
      key={turn}
      {...props}
      again={turn > 0}
      receivers={receiversInOrder(round, role)}
      busy={busy}
      problems={problems}
      onSeal={(to, passphrase) => void seal(to, passphrase)}
    />
  );
}
