import { beforeEach, describe, expect, it } from 'vitest';
import type { HandOver } from '../../src/ports/records.ts';
import type { StoragePorts } from '../support/memoryStorage.ts';
import { aChange, aContact, aDraft, aPhoto, aReport, otherRound, round } from './examples.ts';
import { seenUntil } from './seen.ts';

const annex = { id: '7f9c2ba4-0000-4000-8000-00000000000a', json: '{"kind":"answer", "salt":"å\\u00e5"}' };
const handOver: HandOver = {
  ...{ at: '2026-10-05T09:00:00.000Z', role: 'manager', heads: ['a'.repeat(64)] },
  to: [
    { name: 'Karin Öberg', fingerprint: 'b'.repeat(64) },
    { name: 'Daniel Ekström', fingerprint: null },
  ],
  package: 'c'.repeat(64),
};

/** What every store of records keeps, whatever it is made of. */
export function recordsContract(name: string, open: () => Promise<StoragePorts>) {
  describe(`Records in ${name}`, () => {
    let storage: StoragePorts;
    beforeEach(async () => {
      storage = await open();
    });

    it('gives back envelopes, annexes, reports, hand-overs and receipts exactly as they came', async () => {
      const change = aChange({
        envelopes: ['a.b.c', 'd.e.f'],
        annexes: [annex],
        reports: [aReport()],
        handOvers: [handOver],
        receipts: ['r.2.s', 'r.1.s'],
      });
      expect(await storage.records.commit(change)).toEqual({ ok: true, value: null });
      expect(await storage.records.load(round)).toEqual({
        ...{ id: round, profile: 'maja', demo: false, envelopes: ['a.b.c', 'd.e.f'] },
        ...{ annexes: [annex], reports: [aReport()], handOvers: [handOver] },
        receipts: ['r.2.s', 'r.1.s'],
      });
    });

    it('knows nothing of an assessment it does not hold', async () => {
      expect(await storage.records.load(otherRound)).toBeNull();
    });

    it('appends after what is there and keeps the order in which things came', async () => {
      const second = aReport({ digest: '1'.repeat(64) });
      await storage.records.commit(
        aChange({ envelopes: ['z.z.z'], reports: [aReport()], handOvers: [handOver] }),
      );
      const later = { ...handOver, at: '2026-10-06T09:00:00.000Z', role: 'safetyRepresentative' as const };
      await storage.records.commit(
        aChange({ expectedLength: 1, envelopes: ['a.a.a'], reports: [second], handOvers: [later] }),
      );
      const held = await storage.records.load(round);
      expect(held?.envelopes).toEqual(['z.z.z', 'a.a.a']);
      expect(held?.reports.map(({ digest }) => digest)).toEqual([aReport().digest, second.digest]);
      expect(held?.handOvers).toEqual([handOver, later]);
    });

    it('lets one of two writers who saw the same chain append, and tells the other that it moved', async () => {
      const both = await Promise.all([
        storage.records.commit(aChange({ envelopes: ['a.a.a'] })),
        storage.records.commit(aChange({ envelopes: ['b.b.b'] })),
      ]);
      const refused = { ok: false, problems: [{ problem: 'chain-moved' }] };
      expect(both).toEqual([{ ok: true, value: null }, refused]);
      expect((await storage.records.load(round))?.envelopes).toEqual(['a.a.a']);
    });

    it('refuses a writer who has seen more than there is', async () => {
      const outcome = await storage.records.commit(aChange({ expectedLength: 1 }));
      expect(outcome).toEqual({ ok: false, problems: [{ problem: 'chain-moved' }] });
      expect(await storage.records.load(round)).toBeNull();
    });

    it('leaves nothing of a change when one annex is refused', async () => {
      await storage.drafts.save(aDraft({ place: 'home' }));
      const seen = { heads: ['a'.repeat(64)], seq: 1 };
      await storage.records.commit(aChange({ envelopes: ['a.a.a'], annexes: [annex], seen }));
      const before = await storage.records.load(round);
      const settledDraft = { assessment: round, step: 'self-assessment' };
      const changed = { ...annex, json: '{}' };
      const change = aChange({
        expectedLength: 1,
        annexes: [changed],
        reports: [aReport()],
        handOvers: [handOver],
        receipts: ['r.1.s'],
        contacts: [aContact()],
        seen: { heads: ['b'.repeat(64)], seq: 2 },
        settledDraft,
      });
      const outcome = await storage.records.commit(change);
      expect(outcome).toEqual({ ok: false, problems: [{ problem: 'annex-changed', annex: annex.id }] });
      expect(await storage.records.load(round)).toEqual(before);
      expect(await storage.drafts.load(settledDraft)).not.toBeNull();
      expect(await storage.contacts.list('maja')).toEqual([]);
      expect(await storage.records.seen(round)).toEqual({ assessment: round, ...seen });
    });

    it('writes receipts, contacts and what was seen with the rest of a change', async () => {
      await storage.contacts.save(aContact({ times: 1 }));
      const seen = { heads: ['a'.repeat(64)], seq: 3 };
      const contacts = [aContact({ times: 2 }), aContact({ fingerprint: 'a'.repeat(64) })];
      expect(await storage.records.seen(round)).toBeNull();
      await storage.records.commit(aChange({ receipts: ['r.1.s'], contacts, seen }));
      expect((await storage.records.load(round))?.receipts).toEqual(['r.1.s']);
      expect((await storage.contacts.list('maja')).toSorted(byFingerprint)).toEqual(
        contacts.toSorted(byFingerprint),
      );
      expect(await storage.records.seen(round)).toEqual({ assessment: round, ...seen });
    });

    it('holds a receipt once, however often it comes, and keeps the order in which they came', async () => {
      await storage.records.commit(aChange({ receipts: ['r.2.s', 'r.1.s', 'r.2.s'] }));
      await storage.records.commit(
        aChange({ expectedLength: 1, envelopes: [], receipts: ['r.1.s', 'r.3.s', 'r.2.s'] }),
      );
      expect((await storage.records.load(round))?.receipts).toEqual(['r.2.s', 'r.1.s', 'r.3.s']);
    });

    it('puts the newest seen in the place of what was seen before', async () => {
      await storage.records.commit(aChange({ seen: { heads: ['a'.repeat(64)], seq: 1 } }));
      const newer = { heads: ['b'.repeat(64), 'c'.repeat(64)], seq: 2 };
      await storage.records.commit(aChange({ expectedLength: 1, seen: newer }));
      await storage.records.commit(aChange({ expectedLength: 2 }));
      expect(await storage.records.seen(round)).toEqual({ assessment: round, ...newer });
    });

    it('still knows what was seen of an assessment that was removed', async () => {
      const seen = { heads: ['a'.repeat(64)], seq: 1 };
      await storage.records.commit(aChange({ seen, receipts: ['r.1.s'] }));
      await storage.records.remove(round);
      expect(await storage.records.seen(round)).toEqual({ assessment: round, ...seen });
      await storage.records.commit(aChange());
      expect((await storage.records.load(round))?.receipts).toEqual([]);
    });

    it('takes the same annex and the same report again without holding them twice', async () => {
      await storage.records.commit(aChange({ annexes: [annex], reports: [aReport()] }));
      await storage.records.commit(
        aChange({ expectedLength: 1, envelopes: [], annexes: [annex], reports: [aReport()] }),
      );
      const held = await storage.records.load(round);
      expect(held?.annexes).toEqual([annex]);
      expect(held?.reports).toEqual([aReport()]);
    });

    it('settles the draft that became a statement, with its pictures and no one else’s', async () => {
      const kept = aPhoto({ id: '7f9c2ba4-0000-4000-8000-000000000002' });
      const foreign = aPhoto({ id: '7f9c2ba4-0000-4000-8000-000000000003', assessment: otherRound });
      for (const photo of [aPhoto(), kept, foreign]) await storage.draftPhotos.save(photo);
      const review = { assessment: round, step: 'manager-review' };
      await storage.drafts.save(aDraft({ 'answers.I-ST-01': { photos: [aPhoto().id] } }));
      await storage.drafts.save(aDraft({ note: { photos: [kept.id] } }, { key: review }));
      await storage.records.commit(aChange({ settledDraft: { assessment: round, step: 'self-assessment' } }));
      expect(await storage.drafts.load({ assessment: round, step: 'self-assessment' })).toBeNull();
      expect(await storage.drafts.load(review)).not.toBeNull();
      expect(await storage.draftPhotos.load(aPhoto().id)).toBeNull();
      expect(await storage.draftPhotos.load(kept.id)).toEqual(kept);
      expect(await storage.draftPhotos.load(foreign.id)).toEqual(foreign);
    });

    it('stores the bytes of a report alone, even when they are a view into something larger', async () => {
      const bytes = new Uint8Array(1000).subarray(10, 20);
      await storage.records.commit(aChange({ reports: [aReport({ bytes })] }));
      expect((await storage.records.load(round))?.reports[0]?.bytes).toEqual(new Uint8Array(10));
    });

    it('removes an assessment whole, and leaves the others', async () => {
      await storage.records.commit(
        aChange({ annexes: [annex], reports: [aReport()], handOvers: [handOver] }),
      );
      await storage.records.commit(aChange({ id: otherRound }));
      await storage.drafts.save(aDraft({ place: 'home' }));
      await storage.draftPhotos.save(aPhoto());
      await storage.records.remove(round);
      expect(await storage.records.load(round)).toBeNull();
      expect(await storage.drafts.load({ assessment: round, step: 'self-assessment' })).toBeNull();
      expect(await storage.draftPhotos.load(aPhoto().id)).toBeNull();
      expect((await storage.records.load(otherRound))?.envelopes).toHaveLength(1);
      await storage.records.commit(aChange({ envelopes: ['n.e.w'] }));
      expect(await storage.records.load(round)).toMatchObject({
        envelopes: ['n.e.w'],
        annexes: [],
        handOvers: [],
      });
    });

    it('shows followers the present at once and every commit after it', async () => {
      await seenUntil(storage.records.one(round), (held) => expect(held).toBeNull());
      await storage.records.commit(aChange({ handOvers: [handOver] }));
      await seenUntil(storage.records.one(round), (held) => expect(held?.envelopes).toHaveLength(1));
      const outlines = await seenUntil(storage.records.all, (all) => expect(all).toHaveLength(1));
      const { envelopes } = aChange();
      expect(outlines).toEqual([
        { id: round, profile: 'maja', demo: false, envelopes, handOvers: [handOver] },
      ]);
    });

    it('tells a follower nothing more once it has stopped', async () => {
      const seen: unknown[] = [];
      const stop = storage.records.all.subscribe((all) => seen.push(all));
      stop();
      await storage.records.commit(aChange());
      await seenUntil(storage.records.all, (all) => expect(all).toHaveLength(1));
      expect(seen).toEqual([]);
    });
  });
}

function byFingerprint(a: { readonly fingerprint: string }, b: { readonly fingerprint: string }): number {
  return a.fingerprint.localeCompare(b.fingerprint);
}
