import type { Contact } from '../../domain/people/contact.ts';
import { sameName } from '../../domain/people/sameName.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OpenedAssessment } from '../openAssessment.ts';
import type { Receivers } from './handOver.ts';

/**
 * Cards of the others who take part in a round, so that everyone can seal to everyone: those who have spoken in it, and
 * those it names. Never one that is revoked or set aside, nor the receiver's own.
 */
export async function cardsToShow(
  { contacts }: Pick<Ports, 'contacts'>,
  profile: Profile,
  { state }: Pick<OpenedAssessment, 'state'>,
  to: Pick<Receivers, 'people'>,
): Promise<string[]> {
  const receiving = new Set(to.people.map(({ contact }) => contact?.fingerprint));
  const spoken = new Set(state.links.map(({ statement }) => statement.author.fingerprint));
  const named = namesIn(state);
  const takesPart = ({ fingerprint, name }: Contact) =>
    spoken.has(fingerprint) || named.some((other) => sameName(other, name));
  return (await contacts.list(profile.id)).flatMap((contact) => {
    const isCurrent = contact.revoked === null && contact.replacedBy === null && contact.times > 0;
    const isShown = isCurrent && takesPart(contact) && !receiving.has(contact.fingerprint);
    return isShown && contact.card !== null ? [contact.card] : [];
  });
}

function namesIn({ standing }: OpenedAssessment['state']): string[] {
  const walk = standing['self-assessment']?.statement.body;
  const review = standing['manager-review']?.statement.body;
  const names = [
    walk?.manager,
    walk?.safetyRepresentative,
    review?.outcome === 'accepted' ? review.safetyRepresentative : undefined,
  ];
  return names.flatMap((name) => name || []);
}
