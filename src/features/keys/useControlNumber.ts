import { useEffect, useState } from 'react';
import { controlNumberOf } from '../../actions/keys/controlNumberOf.ts';
import type { ControlNumber } from '../../domain/people/controlNumber.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity } from '../../ports/people.ts';

/** The control number of a pair of keys; null until it has been worked out. */
export function useControlNumber(identity: Identity | null): ControlNumber | null {
  const ports = usePorts();
  const [number, setNumber] = useState<ControlNumber | null>(null);
  useEffect(() => {
    if (identity === null) return;
    let wanted = true;
    void controlNumberOf(ports, identity).then((made) => {
      if (wanted) setNumber(made);
    });
    return () => {
      wanted = false;
    };
  }, [ports, identity]);
  return number;
}
