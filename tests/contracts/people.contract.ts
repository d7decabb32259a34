import { beforeEach, describe, expect, it } from 'vitest';
import type { StoragePorts } from '../support/memoryStorage.ts';
import { aContact, aProfile } from './examples.ts';
import { seenUntil } from './seen.ts';

/** What every store of people and of others' keys keeps. */
export function peopleContract(name: string, open: () => Promise<StoragePorts>) {
  describe(`People in ${name}`, () => {
    let storage: StoragePorts;
    beforeEach(async () => {
      storage = await open();
    });

    it('keeps profiles by id, and the latest of each', async () => {
      await storage.profiles.save(aProfile());
      await storage.profiles.save(
        aProfile({ id: 'karin', name: 'Karin Öberg', roles: ['manager', 'employee'] }),
      );
      await storage.profiles.save(aProfile({ unit: 'Vård' }));
      const listed = await storage.profiles.list();
      expect(listed.map(({ id, unit }) => [id, unit]).sort()).toEqual([
        ['karin', 'Ekonomi'],
        ['maja', 'Vård'],
      ]);
      await seenUntil(storage.profiles.all, (all) => expect(all).toHaveLength(2));
    });

    it('keeps contacts by whom they are known to and by key, and the latest of each', async () => {
      const checked = { at: '2026-10-07T08:00:00.000Z', how: 'phone' as const, note: 'a.note.x' };
      await storage.contacts.save(aContact());
      await storage.contacts.save(aContact({ profile: 'karin', times: 7 }));
      expect(await storage.contacts.save(aContact({ checked }))).toEqual({ ok: true, value: null });
      expect(await storage.contacts.list('maja')).toEqual([aContact({ checked })]);
      expect(await storage.contacts.list('karin')).toEqual([aContact({ profile: 'karin', times: 7 })]);
      expect(await storage.contacts.list('daniel')).toEqual([]);
    });

    it('never takes back that a key was revoked, though a writer had not heard of it', async () => {
      const revoked = { at: '2026-10-07T08:00:00.000Z', held: [] };
      await storage.contacts.save(aContact());
      await storage.contacts.save(aContact({ revoked }));
      await storage.contacts.save(aContact({ times: 9 }));
      expect(await storage.contacts.list('maja')).toEqual([aContact({ times: 9, revoked })]);
      await storage.records.commit({
        ...{ id: aContact().fingerprint.slice(0, 8), profile: 'maja', demo: false, expectedLength: 0 },
        ...{ envelopes: [], annexes: [], reports: [], handOvers: [], settledDraft: null },
        contacts: [aContact({ times: 10 })],
      });
      expect(await storage.contacts.list('maja')).toEqual([aContact({ times: 10, revoked })]);
    });

    it('removes one contact and leaves the others', async () => {
      const other = aContact({ fingerprint: 'd'.repeat(64), name: 'Daniel Ekström' });
      const karins = aContact({ profile: 'karin' });
      for (const contact of [aContact(), other, karins]) await storage.contacts.save(contact);
      await storage.contacts.remove('maja', aContact().fingerprint);
      expect(await storage.contacts.list('maja')).toEqual([other]);
      expect(await storage.contacts.list('karin')).toEqual([karins]);
    });

    it('shows followers one’s contacts at once and after every change', async () => {
      const following = storage.contacts.of('maja');
      await seenUntil(following, (all) => expect(all).toEqual([]));
      await storage.contacts.save(aContact());
      await storage.contacts.save(aContact({ profile: 'karin' }));
      await seenUntil(following, (all) => expect(all).toEqual([aContact()]));
      await storage.contacts.remove('maja', aContact().fingerprint);
      await seenUntil(following, (all) => expect(all).toEqual([]));
    });

    it('removes a profile together with its contacts, and no one else’s', async () => {
      const karins = aContact({ profile: 'karin' });
      for (const contact of [aContact(), karins]) await storage.contacts.save(contact);
      for (const id of ['maja', 'karin']) await storage.profiles.save(aProfile({ id }));
      await storage.profiles.remove('maja');
      expect((await storage.profiles.list()).map(({ id }) => id)).toEqual(['karin']);
      expect(await storage.contacts.list('maja')).toEqual([]);
      expect(await storage.contacts.list('karin')).toEqual([karins]);
    });
  });
}
