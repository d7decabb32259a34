// How sure one can be of a key, in levels that are shown in words. Each level says what it rests on; none says more.
import type { Digest, Fingerprint } from '../chain/digest.ts';
import type { CheckedHow } from '../notes/keyCheck.ts';
import type { Contact } from './contact.ts';
import type { Issuance } from './issuance.ts';
import { couldPassFor, sameName } from './sameName.ts';

export type KeyStanding =
  /** Made on this device, by the one who looks. */
  | { readonly level: 'own' }
  /** Made on this device, by another of those who use it. */
  | { readonly level: 'device'; readonly name: string }
  | { readonly level: 'unknown' }
  | { readonly level: 'known'; readonly since: string; readonly times: number }
  /** Took the place of a known key, which vouched for it. */
  | { readonly level: 'vouched'; readonly since: string }
  | { readonly level: 'checked'; readonly at: string; readonly how: CheckedHow }
  | { readonly level: 'issued'; readonly organisation: string; readonly listAt: string }
  | { readonly level: 'issued-list-expired'; readonly organisation: string; readonly listAt: string }
  /** Stop: a known name under another key. `known` is the key one knows by that name. */
  | { readonly level: 'changed'; readonly known: Fingerprint; readonly name: string }
  /**
   * Revoked. By its holder: `before` is false only when everything it signed here was held before the revocation came.
   * By an organisation, whose list says nothing of when it came to be known: also when others have built on all of it.
   */
  | { readonly level: 'revoked'; readonly before: boolean };

/** A key as it is met in a file. */
export interface MetKey {
  readonly fingerprint: Fingerprint;
  readonly name: string;
  readonly issuance: Issuance | null;
  /** Digests of what it has signed there. */
  readonly signed: readonly Digest[];
  /** Of these, what nobody else has built on and this device did not have: what an organisation's revocation undoes. */
  readonly unsettled?: readonly Digest[];
}

/** What one person on a device knows of keys. */
export interface KnownKeys {
  /** Fingerprints of one's own keys, earlier ones among them. */
  readonly own: ReadonlySet<Fingerprint>;
  /** Names of the others who use the device, by the fingerprints of their keys. */
  readonly device: ReadonlyMap<Fingerprint, string>;
  /** One's contacts. A `checked` has been held against its note before. */
  readonly contacts: readonly Contact[];
  /** Keys of contacts whose certificate an organisation has revoked, whatever certificate they come with now. */
  readonly withdrawn?: ReadonlySet<Fingerprint>;
}

/**
 * The standing of a key. What warns goes before what reassures; what somebody has checked, before what was only seen.
 * What is known is a key under a name: whoever holds it can put any other name on it, and is then as new as that name.
 */
export function keyStanding(met: MetKey, known: KnownKeys): KeyStanding {
  const contact = known.contacts.find(({ fingerprint }) => fingerprint === met.fingerprint);
  if (known.own.has(met.fingerprint)) return { level: 'own' };
  if (contact?.revoked) {
    const held = new Set(contact.revoked.held);
    return {
      level: 'revoked',
      before: met.signed.length === 0 || met.signed.some((digest) => !held.has(digest)),
    };
  }
  if (met.issuance?.status === 'revoked' || known.withdrawn?.has(met.fingerprint)) {
    const { signed, unsettled = signed } = met;
    return { level: 'revoked', before: signed.length === 0 || unsettled.length > 0 };
  }
  const other = otherByThatName(met, contact, known.contacts);
  if (other) return { level: 'changed', known: other.fingerprint, name: other.name };
  if (met.issuance?.status === 'valid') return issued('issued', met.issuance);
  const device = known.device.get(met.fingerprint);
  if (device !== undefined) return { level: 'device', name: device };
  const person = contact && sameName(contact.name, met.name) ? contact : undefined;
  if (person?.checked) return { level: 'checked', at: person.checked.at, how: person.checked.how };
  if (met.issuance) return issued('issued-list-expired', met.issuance);
  if (person === undefined || person.times === 0) return { level: 'unknown' };
  if (person.vouchedBy !== null) return { level: 'vouched', since: person.firstSeen };
  return { level: 'known', since: person.firstSeen, times: person.times };
}

function issued(level: 'issued' | 'issued-list-expired', { organisation, listAt }: Issuance): KeyStanding {
  return { level, organisation, listAt };
}

/** A contact under the same name with another key, unless the user has dealt with the two, or one vouched for the other. */
function otherByThatName(
  met: MetKey,
  contact: Contact | undefined,
  contacts: readonly Contact[],
): Contact | undefined {
  if (contact !== undefined && contact.times > 0 && sameName(contact.name, met.name)) return undefined;
  return contacts.find(
    (other) =>
      other.fingerprint !== met.fingerprint &&
      other.times > 0 &&
      other.replacedBy !== met.fingerprint &&
      !other.namesakes.includes(met.fingerprint) &&
      couldPassFor(other.name, met.name),
  );
}
