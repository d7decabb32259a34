import type { Fingerprint } from '../../domain/chain/digest.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import { type KeyStanding, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { knownKeysOf } from '../keys/knownKeys.ts';

/** How sure one can be of each contact's key, apart from any file it has signed. What an organisation says is read from the card. */
export async function standingsOf(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile,
  contacts: readonly Contact[],
): Promise<ReadonlyMap<Fingerprint, KeyStanding>> {
  const known = await knownKeysOf(ports, profile);
  const judged = contacts.map(async (contact) => {
    const { fingerprint, name } = contact;
    const met = { fingerprint, name, issuance: await issuanceOf(ports, contact), signed: [] };
    return [fingerprint, keyStanding(met, known)] as const;
  });
  return new Map(await Promise.all(judged));
}

async function issuanceOf(
  { verifier }: Pick<Ports, 'verifier'>,
  { card }: Contact,
): Promise<Issuance | null> {
  const read = card === null ? null : await verifier.readNote('card', card);
  return read?.ok ? read.value.author.issuance : null;
}
