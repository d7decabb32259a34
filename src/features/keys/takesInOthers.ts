import type { Profile } from '../../ports/people.ts';

/** Managers and representatives hold other people's rounds, which must not be lost with one device. */
export function takesInOthers({ roles }: Pick<Profile, 'roles'>): boolean {
  return roles.some((role) => role !== 'employee');
}
