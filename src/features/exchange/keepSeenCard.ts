import { checkContact } from '../../actions/contacts/checkContact.ts';
import { keepCard } from '../../actions/contacts/keepCard.ts';
import { lookAtCard, type SeenCard } from '../../actions/contacts/lookAtCard.ts';
import type { KeyDecision } from '../../actions/packages/takeIn.ts';
import type { Contact } from '../../domain/people/contact.ts';
import { readControlNumber } from '../../domain/people/controlNumber.ts';
import type { Problem } from '../../domain/problems.ts';
import { type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Look } from './lookAtFile.ts';

/**
 * Keeps a card as the user has said of it. Looked at once more first: another card of the same name may have been kept
 * meanwhile, and then it is shown anew with the question that raises.
 */
export async function keepSeenCard(
  ports: Ports,
  profile: Profile,
  text: string,
  decision: KeyDecision | null,
): Promise<Look> {
  const seen = await lookAtCard(ports, profile, text);
  if (!seen.ok) return { course: { at: 'refused' }, problems: seen.problems };
  const kept = await keepAs(ports, profile, seen.value, decision);
  return kept.ok
    ? { course: { at: 'cardKept', contact: kept.value }, problems: [] }
    : { course: { at: 'card', seen: seen.value }, problems: kept.problems };
}

async function keepAs(
  ports: Ports,
  profile: Profile,
  seen: SeenCard,
  decision: KeyDecision | null,
): Promise<Result<Contact, Problem>> {
  const { standing, card, number } = seen;
  if (decision?.kind === 'compared') {
    // Before anything is kept: a card that fails here must not be found among the contacts.
    if (decision.given !== null && readControlNumber(decision.given) !== number)
      return refuse({ problem: 'number-differs' });
    const held = await ports.contacts.list(profile.id);
    const known = standing.level === 'changed' ? standing.known : null;
    const before = held.find(({ fingerprint }) => fingerprint === known) ?? null;
    const kept = await keepCard(ports, profile, seen);
    return kept.ok ? checkContact(ports, profile, kept.value, decision, before) : kept;
  }
  if (standing.level === 'changed' && decision?.kind !== 'namesake')
    return refuse({ problem: 'key-undecided', name: card.author.name });
  return keepCard(ports, profile, seen, decision?.kind === 'namesake');
}
