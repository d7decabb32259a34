// A manager's invitation, as a link that holds all of it: nothing is sent anywhere, and nothing is kept here.
import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { wellFormed } from '../../domain/wellFormed.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardOf } from '../keys/cardOf.ts';
import { identityOf } from '../keys/identityOf.ts';

export interface InvitationWish {
  readonly checklist: 'individual' | 'workplace';
  readonly unit: string;
  /** YYYY-MM-DD, or null. */
  readonly due: string | null;
  /** A contact whose card is known, or null. */
  readonly representative: Contact | null;
}

/** The short form that goes after `#/invitation/`. Problems: those of making keys. */
export async function invite(
  ports: Pick<Ports, 'identities' | 'signer' | 'verifier' | 'clock' | 'shortForms'>,
  profile: Profile,
  { checklist, unit, due, representative }: InvitationWish,
): Promise<Result<string, Problem>> {
  const identity = await identityOf(ports, profile);
  if (!identity.ok) return identity;
  const card = await cardOf(ports, profile, identity.value);
  if (!card.ok) return card;
  const theirs = representative?.card ?? null;
  const invitation = await ports.signer.signNote(
    'invitation',
    {
      v: 1,
      checklist,
      unit: wellFormed(unit).trim(),
      employer: profile.employer,
      due,
      representative:
        representative && theirs !== null
          ? { name: representative.name, fingerprint: representative.fingerprint }
          : null,
      at: ports.clock.now().toISOString(),
    },
    identity.value,
  );
  const short = await ports.shortForms.ofInvitation(
    invitation,
    theirs === null ? [card.value] : [card.value, theirs],
  );
  if (short === null) throw new Error('an invitation of ours has no short form');
  return ok(short);
}
