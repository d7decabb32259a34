// The people who use this device.
import type { Profiles } from '../ports/people.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import { rowsOf } from './rowsOf.ts';
import { watch } from './watch.ts';

/** Removing a profile removes its keys and contacts; the statements it signed stay and still verify. */
export function profileStore(database: Database): Profiles {
  const { profiles, keys, contacts } = database;
  return {
    all: watch(() => profiles.toArray()),
    list: () => withSecondTry(database, () => profiles.toArray()),
    save: (profile) => attempt(database, () => profiles.put(profile)),
    async remove(id) {
      await withSecondTry(database, () =>
        database.transaction('rw', [profiles, keys, contacts], async () => {
          await profiles.delete(id);
          await rowsOf(keys, id).delete();
          await rowsOf(contacts, id).delete();
        }),
      );
    },
  };
}
