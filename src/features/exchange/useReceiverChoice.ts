import { useState } from 'react';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import type { Role } from '../../domain/people/role.ts';
import { isUsable, type Proposal, proposedReceivers } from './proposedReceivers.ts';
import { nameOf } from './receiversInOrder.ts';

/** One who is to open the file. `contact` and `standing` are null for one who is only a name. */
export interface Receiver {
  readonly name: string;
  readonly contact: Contact | null;
  readonly standing: KeyStanding | null;
}

/** The most a file can be locked to. */
export const mostReceivers = 20;

/** Who has been chosen in one role: contacts, and perhaps one more by name alone. */
export interface ReceiverChoice {
  readonly role: Role;
  readonly proposal: Proposal;
  readonly people: readonly Receiver[];
  readonly chosen: ReadonlySet<string>;
  /** The name of someone who is no contact; null when there is none such. */
  readonly other: string | null;
  toRole(role: Role): void;
  toggle(fingerprint: string): void;
  nameOther(other: string | null): void;
}

export function useReceiverChoice(
  round: OpenRound,
  first: Role,
  known: readonly PossibleReceiver[],
): ReceiverChoice {
  // Until something has been chosen, the proposal follows the round: it is told of the last hand-over a moment later.
  const [touched, setTouched] = useState<Picked | null>(null);
  const picked = touched ?? beginning(round, first, known);
  const { role, chosen, other } = picked;
  const proposal = proposedReceivers(round, role, known);
  const contacts = [...proposal.likely, ...proposal.others]
    .filter((one) => isUsable(one) && chosen.has(one.contact.fingerprint))
    .map(({ contact, standing }) => ({ name: contact.name, contact, standing }));
  const named = other === null ? [] : [{ name: other.trim(), contact: null, standing: null }];
  return {
    ...{ role, proposal, chosen, other },
    people: [...contacts, ...named],
    toRole: (next) => setTouched(beginning(round, next, known)),
    toggle: (fingerprint) => setTouched({ ...picked, chosen: toggled(chosen, fingerprint) }),
    nameOther: (name) => setTouched({ ...picked, other: name }),
  };
}

interface Picked {
  readonly role: Role;
  readonly chosen: ReadonlySet<string>;
  readonly other: string | null;
}

/** With nobody to choose among, the name the round knows is where one begins. */
function beginning(round: OpenRound, role: Role, known: readonly PossibleReceiver[]): Picked {
  const { likely, chosen } = proposedReceivers(round, role, known);
  return { role, chosen: new Set(chosen), other: likely.length === 0 ? nameOf(round, role) : null };
}

function toggled(chosen: ReadonlySet<string>, fingerprint: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(fingerprint)) next.add(fingerprint);
  return next;
}
