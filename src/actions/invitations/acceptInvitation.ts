// Beginning the round one was invited to: its people become contacts, and the round knows whom it is for.
import type { Invited } from '../../domain/drafts/invited.ts';
import { usualExtent } from '../../domain/drafts/usualExtent.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepCard } from '../contacts/keepCard.ts';
import { lookAtCard, type SeenCard } from '../contacts/lookAtCard.ts';
import { startRound } from '../startRound.ts';
import type { ReadInvitation } from './readInvitation.ts';

/**
 * The invitation's people as they stand to what this person knows, the manager first; a changed key is to be handled
 * before anything else. `profile` is null before anybody has said who they are.
 */
export async function peopleOfInvitation(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile | null,
  { manager, representative }: Pick<ReadInvitation, 'manager' | 'representative'>,
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
 * Keeps the cards and starts the round, with those it is for filled in; whoever has not walked before gets the role.
 * Returns the new assessment's id. Until all of it can be kept there is no round, and trying again does no harm.
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
    if (seen.standing.level === 'own') continue;
    const kept = await keepCard(ports, profile, seen);
    if (!kept.ok) return kept;
  }
  const employee = await asEmployee(ports, profile);
  if (!employee.ok) return employee;
  const { manager, representative } = read;
  const facts = {
    ...usualExtent,
    mainWorkplace: profile.mainWorkplace,
    manager: manager.author.name,
    safetyRepresentative: representative?.author.name ?? '',
  };
  return startRound(ports, employee.value, facts, invitedBy(read));
}

/** What the round remembers of its invitation. */
export function invitedBy({ manager, invitation }: Pick<ReadInvitation, 'manager' | 'invitation'>): Invited {
  return { by: manager.author.name, due: invitation.body.due };
}

async function asEmployee(
  { profiles }: Pick<Ports, 'profiles'>,
  profile: Profile,
): Promise<Result<Profile, Problem>> {
  if (profile.roles.includes('employee')) return ok(profile);
  const employee: Profile = { ...profile, roles: ['employee', ...profile.roles] };
  const saved = await profiles.save(employee);
  return saved.ok ? ok(employee) : saved;
}
