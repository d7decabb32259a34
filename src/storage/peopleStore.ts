// Who uses this device, and their keys. Private keys are stored as the browser's own objects and cannot be exported.
import type { Identities, Profiles } from '../ports/people.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import { watch } from './watch.ts';

/** Removing a profile removes its key; the statements it signed stay and still verify. */
export function profileStore(database: Database): Profiles {
  const { profiles, identities } = database;
  return {
    all: watch(() => profiles.toArray()),
    list: () => withSecondTry(database, () => profiles.toArray()),
    save: (profile) => attempt(database, () => profiles.put(profile)),
    async remove(id) {
      await withSecondTry(database, () =>
        database.transaction('rw', [profiles, identities], async () => {
          await profiles.delete(id);
          await identities.delete(id);
        }),
      );
    },
  };
}

export function identityStore(database: Database): Identities {
  return {
    load: (profile) => withSecondTry(database, async () => (await database.identities.get(profile)) ?? null),
    save: (identity) =>
      attempt(database, () =>
        database.identities.put({ ...identity, certificate: identity.certificate.slice() }),
      ),
  };
}
