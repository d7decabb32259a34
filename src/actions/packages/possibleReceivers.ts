// Whose keys a file can be locked to: one's contacts, each with how well their key is known.
import type { Contact } from '../../domain/people/contact.ts';
import { type KeyStanding, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Watch } from '../../ports/watch.ts';
import { knownKeysOf } from '../keys/knownKeys.ts';

export interface PossibleReceiver {
  /** Without `recipient` when there is no card that holds: then only a passphrase can lock a file for them. */
  readonly contact: Contact;
  /** Never `revoked`. `changed` must be dealt with before anything is locked to the key. */
  readonly standing: KeyStanding;
}

type Knowing = Pick<Ports, 'contacts' | 'identities' | 'profiles' | 'verifier'>;

/** Follows those a profile can give files to. Keys that are revoked, or whose place another has taken, are left out. */
export function watchReceivers(ports: Knowing, profile: Profile): Watch<readonly PossibleReceiver[]> {
  return {
    subscribe(next) {
      let latest = 0;
      const stop = ports.contacts.of(profile.id).subscribe((contacts) => {
        const mine = ++latest;
        void receiversAmong(ports, profile, contacts).then((found) => mine === latest && next(found));
      });
      return () => {
        latest = Number.POSITIVE_INFINITY;
        stop();
      };
    },
  };
}

async function receiversAmong(
  ports: Knowing,
  profile: Profile,
  contacts: readonly Contact[],
): Promise<readonly PossibleReceiver[]> {
  const known = await knownKeysOf(ports, profile);
  const current = contacts.filter(({ revoked, replacedBy }) => revoked === null && replacedBy === null);
  const judged = await Promise.all(
    current.map(async (contact) => {
      const { fingerprint } = contact;
      const card = await cardThatHolds(ports, contact);
      // A name that somebody else wrote beside the key must not decide whom a file is sealed to.
      const { name, issuance } = card?.author ?? { name: contact.name, issuance: null };
      const standing = keyStanding({ fingerprint, name, issuance, signed: [] }, known);
      const shown = card ? { ...contact, name } : { ...contact, recipient: null, card: null };
      return { contact: shown, standing };
    }),
  );
  return judged.filter(({ standing: { level } }) => level !== 'revoked' && level !== 'own');
}

/** The sealing key counts only as its owner's own card says it: somebody who can write in the table cannot name another. */
async function cardThatHolds({ verifier }: Knowing, { card, fingerprint, recipient }: Contact) {
  if (card === null) return null;
  const note = await verifier.readNote('card', card);
  const holds =
    note.ok && note.value.author.fingerprint === fingerprint && note.value.body.recipient === recipient;
  return holds ? note.value : null;
}
