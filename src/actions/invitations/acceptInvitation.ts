// Beginning the round one was invited to: its people become contacts, and the round knows whom it is for.
import { type Invited, invitedPath } from '../../domain/drafts/invited.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepCard } from '../contacts/keepCard.ts';
import { lookAtCard, type SeenCard } from '../contacts/lookAtCard.ts';
import { startRound } from '../startRound.ts';
import type { ReadInvitation } from './readInvitation.ts';

/** The invitation's people as they stand to what this person knows; a changed key is to be handled first. */
export async function peopleOfInvitation(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile,
  { manager, representative }: ReadInvitation,
): Promise<Result<readonly SeenCard[], Problem>> {
  const seen: SeenCard[] = [];
  for (const card of representative ? [manager, representative] : [manager]) {
    const looked = await lookAtCard(ports, profile, card.text);
    if (!looked.ok) return looked;
    seen.push(looked.value);
  }
  return ok(seen);
}

/**
 * Keeps the cards and starts the round. Returns the new assessment's id.
 * @returns Problems: `key-undecided` or `key-revoked` when a key is not the one known by that name, and those of storing.
 */
export async function acceptInvitation(
  ports: Ports,
  profile: Profile,
  read: ReadInvitation,
): Promise<Result<string, Problem>> {
  const people = await peopleOfInvitation(ports, profile, read);
  if (!people.ok) return people;
  for (const { card, standing } of people.value) {
    if (standing.level === 'changed') return refuse({ problem: 'key-undecided', name: card.author.name });
    if (standing.level === 'revoked') return refuse({ problem: 'key-revoked', name: card.author.name });
  }
  for (const seen of people.value) {
    if (seen.standing.level === 'own' || seen.standing.level === 'device') continue;
    const kept = await keepCard(ports, profile, seen);
    if (!kept.ok) return kept;
  }
  const { invitation, manager, representative } = read;
  const invited: Invited = { by: manager.author.name, due: invitation.body.due };
  const started = await startRound(ports, profile, {
    mainWorkplace: profile.mainWorkplace,
    manager: manager.author.name,
    safetyRepresentative: representative?.author.name ?? '',
  });
  if (!started.ok) return started;
  const noted = await ports.drafts.save({
    key: { assessment: started.value, step: 'self-assessment' },
    profile: profile.id,
    demo: profile.demo,
    savedAt: ports.clock.now().toISOString(),
    values: { [invitedPath]: invited },
  });
  return noted.ok ? started : noted;
}
