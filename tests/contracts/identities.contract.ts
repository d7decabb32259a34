import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity, UnfinishedIdentity } from '../../src/ports/people.ts';
import type { StoragePorts } from '../support/memoryStorage.ts';
import { anUnfinishedKey, aPair, aProfile } from './examples.ts';

type Open = (left?: readonly UnfinishedIdentity[]) => Promise<StoragePorts>;

/** What every store of keys keeps. It may be opened with keys that the first version left. */
export function identitiesContract(name: string, open: Open) {
  describe(`Keys in ${name}`, () => {
    let storage: StoragePorts;
    beforeEach(async () => {
      storage = await open();
    });

    it('gives back a pair as it was, for use and not to be exported', async () => {
      const { identity, secrets } = await aPair();
      expect(await storage.identities.load('maja')).toBeNull();
      expect(await storage.identities.save({ identity, secrets })).toEqual({ ok: true, value: null });
      const held = await storage.identities.load('maja');
      expect(shownOf(held)).toEqual(shownOf(identity));
      expect([held?.privateKey.extractable, held?.sealingKey.extractable]).toEqual([false, false]);
      expect(await signatureBy(held)).toBe(64);
      expect(await agreedWith(held)).toEqual(await agreedWith(identity));
    });

    it('gives the secrets in the open when they are asked for', async () => {
      const made = await aPair();
      const kept = structuredClone(made.secrets);
      await storage.identities.save(made);
      expect(made.secrets).toEqual(kept);
      const secrets = await storage.identities.secrets(made.identity);
      expect(secrets).toEqual(kept);
      secrets?.sealing.fill(0);
      expect(await storage.identities.secrets(made.identity)).toEqual(kept);
    });

    it('has no secrets of a key it does not hold', async () => {
      const { identity } = await aPair();
      expect(await storage.identities.secrets(identity)).toBeNull();
      await storage.identities.save(await aPair({ profile: 'karin' }));
      expect(await storage.identities.secrets(identity)).toBeNull();
    });

    it('lists the pair in use first, then the latest retired', async () => {
      const retired = (month: number) => `2026-${String(month).padStart(2, '0')}-01T08:00:00.000Z`;
      const pairs = [
        { fingerprint: '1'.repeat(64), since: retired(1), retired: retired(3) },
        { fingerprint: '2'.repeat(64), since: retired(7) },
        { fingerprint: '3'.repeat(64), since: retired(3), retired: retired(6), revoked: retired(9) },
        { fingerprint: '4'.repeat(64), since: retired(6) },
        { fingerprint: '5'.repeat(64), since: retired(8), revoked: retired(9), retired: retired(9) },
      ];
      for (const pair of pairs) await storage.identities.save(await aPair(pair));
      const all = await storage.identities.all('maja');
      expect(all.map(({ fingerprint }) => fingerprint[0])).toEqual(['2', '4', '5', '3', '1']);
      expect((await storage.identities.load('maja'))?.fingerprint).toBe('2'.repeat(64));
      expect(await storage.identities.all('karin')).toEqual([]);
    });

    it('has none in use when every pair is retired or revoked, and still has them all', async () => {
      const at = '2026-10-06T08:00:00.000Z';
      await storage.identities.save(await aPair({ fingerprint: '1'.repeat(64), retired: at }));
      await storage.identities.save(await aPair({ fingerprint: '2'.repeat(64), revoked: at }));
      expect(await storage.identities.load('maja')).toBeNull();
      expect(await storage.identities.all('maja')).toHaveLength(2);
    });

    it('changes what may change of a pair and nothing else', async () => {
      const made = await aPair();
      await storage.identities.save(made);
      const at = '2026-10-06T08:00:00.000Z';
      const may = {
        ...{ certificate: new Uint8Array([48, 0]), name: 'Maja Ek', unit: 'Vård', card: 'a.newer.card' },
        ...{ retired: at, revoked: at, recovery: at },
      };
      const mayNot = {
        publicKey: 'AAAA',
        recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
        since: at,
        revocation: 'x.x.x',
      };
      expect(await storage.identities.update({ ...made.identity, ...mayNot, ...may })).toMatchObject({
        ok: true,
      });
      const [held] = await storage.identities.all('maja');
      expect(shownOf(held)).toEqual(shownOf({ ...made.identity, ...may }));
      expect(await storage.identities.secrets(made.identity)).toEqual(made.secrets);
    });

    it('never takes back that a pair is retired or revoked, though a writer had not heard of it', async () => {
      const { identity, secrets } = await aPair();
      await storage.identities.save({ identity, secrets });
      const at = '2026-10-06T08:00:00.000Z';
      await storage.identities.update({ ...identity, retired: at, revoked: at });
      await storage.identities.update({ ...identity, card: 'a.newer.card' });
      expect(await storage.identities.load(identity.profile)).toBeNull();
      expect((await storage.identities.all(identity.profile))[0]).toMatchObject({
        ...{ card: 'a.newer.card', retired: at, revoked: at },
      });
    });

    it('does not claim to have changed a pair that is gone', async () => {
      const { identity } = await aPair();
      const outcome = await storage.identities.update(identity);
      expect(outcome).toEqual({ ok: false, problems: [{ problem: 'storage-failed' }] });
      expect(await storage.identities.all('maja')).toEqual([]);
    });

    it('leaves a whole pair as it is when it is saved again', async () => {
      const made = await aPair({ revoked: '2026-10-06T08:00:00.000Z' });
      await storage.identities.save(made);
      const other = await aPair({ card: 'an.older.card' });
      expect(await storage.identities.save(other)).toEqual({ ok: true, value: null });
      expect((await storage.identities.all('maja')).map(shownOf)).toEqual([shownOf(made.identity)]);
      expect(await storage.identities.secrets(made.identity)).toEqual(made.secrets);
    });

    it('keeps a key of the first version apart until it has a sealing key, and then for good', async () => {
      const left = await anUnfinishedKey();
      const upgraded = await open([left, await anUnfinishedKey({ profile: 'karin' })]);
      const { privateKey: _, ...shown } = left;
      expect(await upgraded.identities.unfinished('maja')).toMatchObject(shown);
      expect(await upgraded.identities.unfinished('daniel')).toBeNull();
      expect(await upgraded.identities.load('maja')).toBeNull();
      expect(await upgraded.identities.all('maja')).toEqual([]);
      expect(await upgraded.identities.secrets(left)).toBeNull();

      const { identity, secrets } = await aPair(left);
      await upgraded.identities.save({ identity, secrets: { ...secrets, signing: null } });
      expect(await upgraded.identities.unfinished('maja')).toBeNull();
      const held = await upgraded.identities.load('maja');
      expect(shownOf(held)).toEqual(shownOf(identity));
      expect(await signatureBy(held)).toBe(64);
      expect(await agreedWith(held)).toEqual(await agreedWith(identity));
      expect(await upgraded.identities.secrets(left)).toEqual({ ...secrets, signing: null });
      expect(await upgraded.identities.unfinished('karin')).not.toBeNull();
    });

    it('removes a profile together with its keys, and no one else’s', async () => {
      const upgraded = await open([await anUnfinishedKey({ fingerprint: 'e'.repeat(64) })]);
      for (const id of ['maja', 'karin']) {
        await upgraded.profiles.save(aProfile({ id }));
        await upgraded.identities.save(await aPair({ profile: id }));
      }
      await upgraded.profiles.remove('maja');
      expect(await upgraded.identities.load('maja')).toBeNull();
      expect(await upgraded.identities.unfinished('maja')).toBeNull();
      expect(await upgraded.identities.load('karin')).not.toBeNull();
    });
  });
}

function shownOf(identity: Identity | null | undefined) {
  if (!identity) return null;
  const { privateKey: _, sealingKey: __, ...shown } = identity;
  return shown;
}

/** How long a signature by the key is, in octets. */
async function signatureBy(identity: Identity | null): Promise<number> {
  if (identity === null) throw new Error('No key');
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  return (await crypto.subtle.sign(how, identity.privateKey, new Uint8Array([1]))).byteLength;
}

/** What the sealing key agrees upon with a fixed public key: the same for the same key only. */
async function agreedWith(identity: Identity | null): Promise<Uint8Array> {
  if (identity === null) throw new Error('No key');
  const base = Uint8Array.of(9, ...new Uint8Array(31));
  const other = await crypto.subtle.importKey('raw', base, 'X25519', false, []);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'X25519', public: other }, identity.sealingKey, 256),
  );
}
