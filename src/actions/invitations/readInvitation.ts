// An invitation somebody opened: read, its signatures held, its people's keys held against what is known.
import type { Note } from '../../domain/notes/notes.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

export interface ReadInvitation {
  readonly invitation: Note<'invitation'>;
  readonly manager: Note<'card'>;
  readonly representative: Note<'card'> | null;
}

/**
 * Problems: `damaged` for a link cut short or changed, `signature-invalid`, and `newer-than-this-app`, also for an
 * invitation to a checklist that an employee cannot walk in this version.
 */
export async function readInvitation(
  { verifier, shortForms }: Pick<Ports, 'verifier' | 'shortForms'>,
  short: string,
): Promise<Result<ReadInvitation, Problem>> {
  const parts = await shortForms.toInvitation(short);
  if (parts === null) return refuse({ problem: 'damaged' });
  const invitation = await verifier.readNote('invitation', parts.invitation);
  if (!invitation.ok) return invitation;
  const cards: Note<'card'>[] = [];
  for (const text of parts.cards) {
    const card = await verifier.readNote('card', text);
    if (!card.ok) return card;
    cards.push(card.value);
  }
  const { author, body } = invitation.value;
  const [manager, representative = null, ...others] = cards;
  const isWhole =
    manager?.author.fingerprint === author.fingerprint &&
    representative?.author.fingerprint === body.representative?.fingerprint &&
    others.length === 0;
  if (!isWhole) return refuse({ problem: 'damaged' });
  if (body.checklist !== 'individual') return refuse({ problem: 'newer-than-this-app' });
  return ok({ invitation: invitation.value, manager, representative });
}

/** Whether the one who opened the link is the one who made it: a manager trying their own invitation. */
export async function isOwnInvitation(
  { identities }: Pick<Ports, 'identities'>,
  profile: Profile,
  { invitation }: ReadInvitation,
): Promise<boolean> {
  const held = await identities.all(profile.id);
  return held.some(({ fingerprint }) => fingerprint === invitation.author.fingerprint);
}
