import type { Contact } from '../../domain/people/contact.ts';
import { type KeyStanding, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { knownKeysOf } from '../keys/knownKeys.ts';
import { issuanceOf } from './issuanceOf.ts';

/** A contact, and how sure one can be of its key apart from any file it has signed. Its `checked` holds. */
export interface KnownContact {
  readonly contact: Contact;
  readonly standing: KeyStanding;
}

/** Everybody a person has met, each judged. What an organisation says of a key is read from the card. */
export async function knownContacts(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile,
): Promise<readonly KnownContact[]> {
  const known = await knownKeysOf(ports, profile);
  const judged = known.contacts.map(async (contact): Promise<KnownContact> => {
    const { fingerprint, name } = contact;
    const met = { fingerprint, name, issuance: await issuanceOf(ports, contact), signed: [] };
    return { contact, standing: keyStanding(met, known) };
  });
  return Promise.all(judged);
}
