import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/ports/people.ts';
import type { StoragePorts } from '../support/memoryStorage.ts';
import { aProfile } from './examples.ts';
import { seenUntil } from './seen.ts';

/** What every store of people and their keys keeps. */
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

    it('gives back a key that still signs and still cannot be exported', async () => {
      const identity = await anIdentity('maja');
      expect(await storage.identities.load('maja')).toBeNull();
      expect(await storage.identities.save(identity)).toEqual({ ok: true, value: null });
      const held = await storage.identities.load('maja');
      expect(held?.certificate).toEqual(identity.certificate);
      expect(held?.fingerprint).toBe(identity.fingerprint);
      expect(held?.privateKey.extractable).toBe(false);
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        held?.privateKey as CryptoKey,
        new Uint8Array([1]),
      );
      expect(signature.byteLength).toBe(64);
    });

    it('removes a profile together with its key', async () => {
      await storage.profiles.save(aProfile());
      await storage.identities.save(await anIdentity('maja'));
      await storage.profiles.remove('maja');
      expect(await storage.profiles.list()).toEqual([]);
      expect(await storage.identities.load('maja')).toBeNull();
    });
  });
}

async function anIdentity(profile: string): Promise<Identity> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const certificate = new Uint8Array([48, 3, 2, 1, 1]);
  return {
    profile,
    name: 'Maja Lindqvist',
    unit: 'Digital vård',
    privateKey: keys.privateKey,
    certificate,
    fingerprint: 'f'.repeat(64),
  };
}
