// What becomes of a contact when its key is met again, or for the first time.
import type { Fingerprint } from '../chain/digest.ts';
import type { Contact } from './contact.ts';
import type { ControlNumber } from './controlNumber.ts';
import type { Recipient } from './recipient.ts';
import type { Role } from './role.ts';
import { sameName } from './sameName.ts';

/** A person's key as a file or a card shows it. */
export interface Meeting {
  readonly profile: string;
  readonly demo: boolean;
  readonly fingerprint: Fingerprint;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly publicKey: string;
  readonly card: {
    readonly text: string;
    readonly recipient: Recipient;
    readonly number: ControlNumber;
  } | null;
  readonly at: string;
  /** False for a key that somebody else told of: the person themselves has not been met. */
  readonly inPerson: boolean;
}

/**
 * The contact as it is afterwards. Keys come in pairs, so a card with another sealing key than the one known changes
 * nothing: whoever made it has only one half, or an old one. Under another name the key is met for the first time, and
 * what was compared before was somebody else's; what was only passed on renames nobody.
 */
export function metContact(held: Contact | undefined, meeting: Meeting): Contact {
  const { profile, demo, fingerprint, name, unit, publicKey, at } = meeting;
  const isRenamed = held !== undefined && held.times > 0 && !sameName(held.name, name);
  if (isRenamed && !meeting.inPerson) return held;
  const before = isRenamed ? { ...held, times: 0, checked: null } : held;
  const isOfPair = (before?.recipient ?? null) === null || before?.recipient === meeting.card?.recipient;
  const card = isOfPair ? meeting.card : null;
  const times = (before?.times ?? 0) + (meeting.inPerson ? 1 : 0);
  return {
    checked: null,
    vouchedBy: null,
    replacedBy: null,
    namesakes: [],
    revoked: null,
    ...before,
    ...{ profile, demo, fingerprint, name, unit, publicKey, times },
    roles: [...new Set([...(before?.roles ?? []), ...meeting.roles])],
    recipient: card?.recipient ?? before?.recipient ?? null,
    number: card?.number ?? before?.number ?? null,
    card: card?.text ?? before?.card ?? null,
    // Since when it is known is since it was met, not since it was spoken of.
    firstSeen: before !== undefined && before.times > 0 ? before.firstSeen : at,
    lastSeen: at,
  };
}
