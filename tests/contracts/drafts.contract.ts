import { beforeEach, describe, expect, it } from 'vitest';
import type { StoragePorts } from '../support/memoryStorage.ts';
import { aDraft, aPhoto, otherRound, round } from './examples.ts';
import { seenUntil } from './seen.ts';

/** What every store of drafts and their pictures keeps. */
export function draftsContract(name: string, open: () => Promise<StoragePorts>) {
  describe(`Drafts in ${name}`, () => {
    const key = { assessment: round, step: 'self-assessment' };
    let storage: StoragePorts;
    beforeEach(async () => {
      storage = await open();
    });

    it('has no draft before one is saved', async () => {
      expect(await storage.drafts.load(key)).toBeNull();
    });

    it('writes given values beside those already there', async () => {
      await storage.drafts.save(aDraft({ place: 'home', 'answers.I-ST-01': { value: 'no', comment: 'å' } }));
      const savedAt = '2026-10-05T09:30:00.000Z';
      await storage.drafts.save(aDraft({ place: 'other', 'answers.I-ST-02': null }, { savedAt }));
      expect(await storage.drafts.load(key)).toEqual({
        ...{ key, profile: 'maja', demo: false, savedAt },
        values: { place: 'other', 'answers.I-ST-01': { value: 'no', comment: 'å' }, 'answers.I-ST-02': null },
      });
    });

    it('takes a value away when it is saved as undefined', async () => {
      await storage.drafts.save(aDraft({ place: 'home', placeName: 'köket' }));
      await storage.drafts.save(aDraft({ placeName: undefined }));
      expect((await storage.drafts.load(key))?.values).toEqual({ place: 'home' });
    });

    it('keeps drafts of different steps and assessments apart', async () => {
      const review = { assessment: round, step: 'manager-review' };
      const other = { assessment: otherRound, step: 'self-assessment' };
      await storage.drafts.save(aDraft({ place: 'home' }));
      await storage.drafts.save(aDraft({ note: 'a' }, { key: review }));
      await storage.drafts.save(aDraft({ place: 'other' }, { key: other }));
      await storage.drafts.remove(key);
      expect(await storage.drafts.load(key)).toBeNull();
      expect((await storage.drafts.load(review))?.values).toEqual({ note: 'a' });
      expect((await storage.drafts.load(other))?.values).toEqual({ place: 'other' });
    });

    it('keeps every one of many saves that were started at once', async () => {
      const paths = Array.from({ length: 40 }, (_, i) => `answers.I-ST-${i}`);
      const saved = await Promise.all(paths.map((path) => storage.drafts.save(aDraft({ [path]: path }))));
      expect(saved.every(({ ok }) => ok)).toBe(true);
      expect(Object.keys((await storage.drafts.load(key))?.values ?? {}).sort()).toEqual([...paths].sort());
    });

    it('shows followers every draft with its values', async () => {
      await storage.drafts.save(aDraft({ place: 'home' }));
      await seenUntil(storage.drafts.all, (all) => expect(all).toEqual([aDraft({ place: 'home' })]));
      await storage.drafts.save(aDraft({ place: 'other' }));
      await seenUntil(storage.drafts.all, (all) => expect(all).toEqual([aDraft({ place: 'other' })]));
    });

    it('keeps pictures until they are removed', async () => {
      expect(await storage.draftPhotos.load(aPhoto().id)).toBeNull();
      expect(await storage.draftPhotos.save(aPhoto())).toEqual({ ok: true, value: null });
      expect(await storage.draftPhotos.load(aPhoto().id)).toEqual(aPhoto());
      await storage.draftPhotos.remove(aPhoto().id);
      expect(await storage.draftPhotos.load(aPhoto().id)).toBeNull();
    });
  });
}
