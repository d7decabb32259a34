import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../domain/people/contact.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { type Given, lookAtGivenFile, lookAtGivenText } from './lookAtGiven.ts';
import { forgetArrivedCard } from './useArrivedCard.ts';

/** Where adding a person has come. */
export type Stage = Given | { readonly at: 'asking' } | { readonly at: 'kept'; readonly contact: Contact };

export interface Adding {
  readonly stage: Stage;
  /** Whether something is being read. */
  readonly busy: boolean;
  takeText(text: string): void;
  takeFile(file: File): void;
  kept(contact: Contact): void;
  again(): void;
}

/** One card at a time, from what was given to the contact kept. `arrived` is looked at from the start. */
export function useAdding(profile: Profile, arrived: string | null): Adding {
  const ports = usePorts();
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  const [busy, setBusy] = useState(arrived !== null);
  const latest = useRef(0);
  const look = (given: Promise<Given>) => {
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    void given.then((seen) => {
      if (turn !== latest.current) return;
      setStage(seen);
      setBusy(false);
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page is opened with it
  useEffect(() => {
    if (arrived !== null) look(lookAtGivenText(ports, profile, arrived));
  }, []);
  return {
    stage,
    busy,
    takeText: (text) => look(lookAtGivenText(ports, profile, text)),
    takeFile: (file) => look(lookAtGivenFile(ports, profile, file)),
    kept: (contact) => setStage({ at: 'kept', contact }),
    again() {
      forgetArrivedCard();
      setStage({ at: 'asking' });
    },
  };
}
