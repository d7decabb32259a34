import { useEffect, useMemo, useState } from 'react';
import { type KnownContact, knownContacts } from '../../actions/contacts/knownContacts.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';

/** Everybody this person has met, followed; undefined until they have been read and judged. */
export function useContacts(profile: Profile): readonly KnownContact[] | undefined {
  const ports = usePorts();
  const contacts = useWatched(useMemo(() => ports.contacts.of(profile.id), [ports, profile.id]));
  const [judged, setJudged] = useState<readonly KnownContact[]>();
  useEffect(() => {
    if (contacts === undefined) return;
    let wanted = true;
    void knownContacts(ports, profile).then((known) => wanted && setJudged(known));
    return () => {
      wanted = false;
    };
  }, [ports, profile, contacts]);
  return judged;
}
