import { useCallback, useEffect, useState } from 'react';
import { identityOf } from '../../actions/keys/identityOf.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

export interface OwnKeys {
  /** Null before the first signature, and after a revocation. */
  readonly inUse: Identity | null;
  /** The latest first. */
  readonly earlier: readonly Identity[];
}

/** The keys of a person on this device; null until they have been read. `reload` after changing one. */
export function useOwnKeys(profile: Profile) {
  const ports = usePorts();
  const [keys, setKeys] = useState<OwnKeys | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reload is the occasion, not read inside
  useEffect(() => {
    let wanted = true;
    void readKeys(ports, profile).then((read) => {
      if (wanted) setKeys(read);
    });
    return () => {
      wanted = false;
    };
  }, [ports, profile, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { keys, reload };
}

async function readKeys(ports: Ports, profile: Profile): Promise<OwnKeys> {
  // A key of the first version gets what it lacks wherever it is needed; here it is to be shown.
  if ((await ports.identities.unfinished(profile.id)) !== null) await identityOf(ports, profile);
  const all = await ports.identities.all(profile.id);
  const inUse = all.find(({ retired, revoked }) => retired === null && revoked === null) ?? null;
  return { inUse, earlier: all.filter((identity) => identity !== inUse) };
}
