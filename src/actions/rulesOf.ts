import type { LocalRules } from '../domain/checklist/localRules.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';

/** The local rules of the profile's employer; the first real employer's when the app no longer has that one. */
export function rulesOf(ports: Pick<Ports, 'catalog'>, profile: Pick<Profile, 'employer'>): LocalRules {
  const employers = ports.catalog.employers();
  const rules =
    employers.find(({ id }) => id === profile.employer) ??
    employers.find(({ fictitious }) => !fictitious) ??
    employers[0];
  if (!rules) throw new Error('the app was built without local rules');
  return rules;
}
