import { useEffect, useState } from 'react';
import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import { peopleOfInvitation } from '../../actions/invitations/acceptInvitation.ts';
import {
  isOwnInvitation,
  type ReadInvitation,
  readInvitation,
} from '../../actions/invitations/readInvitation.ts';
import { roundBegunFrom } from '../../actions/invitations/roundBegunFrom.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** An invitation, and what it is to the one who has opened it. */
export interface OpenInvitation {
  readonly read: ReadInvitation;
  /** The manager, and the representative if one takes part. */
  readonly people: readonly SeenCard[];
  readonly isOwn: boolean;
  /** The round begun from it before. */
  readonly begun: string | null;
}

/** Reads the invitation's text; undefined while it is being read for the first time. */
export function useInvitation(
  text: string,
  person: Profile | null,
): Result<OpenInvitation, Problem> | undefined {
  const ports = usePorts();
  const [reading, setReading] = useState<Result<OpenInvitation, Problem>>();
  useEffect(() => {
    let wanted = true;
    void opened(ports, text, person).then((result) => wanted && setReading(result));
    return () => {
      wanted = false;
    };
  }, [ports, text, person]);
  return reading;
}

async function opened(
  ports: Ports,
  text: string,
  person: Profile | null,
): Promise<Result<OpenInvitation, Problem>> {
  const read = await readInvitation(ports, text);
  if (!read.ok) return read;
  const people = await peopleOfInvitation(ports, person, read.value);
  if (!people.ok) return people;
  const isOwn = person !== null && (await isOwnInvitation(ports, person, read.value));
  const begun = person && (await roundBegunFrom(ports, person, read.value));
  return ok({ read: read.value, people: people.value, isOwn, begun });
}
