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

/** Problems: `damaged` for a link cut short or changed, `signature-invalid`, `newer-than-this-app`. */
export async function readInvitation(
  { verifier, shortForms }: Pick<Ports, 'verifier' | 'shortForms'>,
  short: string,
): Promise<Result<ReadInvitation, Problem>> {
  const parts = shortForms.toInvitation(short);
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
  const manager = cards.find((card) => card.author.fingerprint === author.fingerprint);
  const wanted = body.representative?.fingerprint;
  const representative = cards.find((card) => card.author.fingerprint === wanted) ?? null;
  const isWhole = (wanted === undefined) === (representative === null);
  if (!manager || !isWhole) return refuse({ problem: 'damaged' });
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
