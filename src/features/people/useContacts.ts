import { useEffect, useMemo, useState } from 'react';
import { standingsOf } from '../../actions/contacts/standingsOf.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';

/** A contact, and how sure one can be of its key. */
export interface KnownContact {
  readonly contact: Contact;
  readonly standing: KeyStanding;
}

/** Everybody this person has met, followed; undefined until they have been read and judged. */
export function useContacts(profile: Profile): readonly KnownContact[] | undefined {
  const ports = usePorts();
  const contacts = useWatched(useMemo(() => ports.contacts.of(profile.id), [ports, profile.id]));
  const [judged, setJudged] = useState<readonly KnownContact[]>();
  useEffect(() => {
    if (contacts === undefined) return;
    let wanted = true;
    void standingsOf(ports, profile, contacts).then((standings) => {
      if (!wanted) return;
      setJudged(
        contacts.map((contact) => ({
          contact,
          standing: standings.get(contact.fingerprint) ?? { level: 'unknown' },
        })),
      );
    });
    return () => {
      wanted = false;
    };
  }, [ports, profile, contacts]);
  return judged;
}
