import { beforeAll, describe, expect, it } from 'vitest';
import type { RecoveryContent } from '../../../src/ports/exchange.ts';
import type { NewIdentity } from '../../../src/ports/people.ts';
import { createIdentity } from '../../../src/signing/identity/createIdentity.ts';
import { restoreIdentities } from '../../../src/signing/identity/restoreIdentities.ts';
import { signStatement } from '../../../src/signing/statement/signStatement.ts';
import { readNote } from '../../../src/verifying/note/readNote.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { aNewIdentity, anAcceptance, aProfile } from '../../support/signatures.ts';

type StoredKey = RecoveryContent['keys'][number];

let mine: NewIdentity;
let other: NewIdentity;

beforeAll(async () => {
  mine = await aNewIdentity('manager');
  other = await aNewIdentity('manager');
});

const stored = ({ identity, secrets }: NewIdentity): StoredKey => {
  const { name, unit, certificate, card, revocation, since, retired, revoked } = identity;
  return { name, unit, certificate, card, revocation, since, retired, revoked, ...secrets };
};

function restored(...keys: readonly StoredKey[]) {
  const { id: _, demo: __, ...profile } = aProfile('manager');
  return restoreIdentities({ profile, keys }, 'another-device');
}

describe('identities out of a recovery file', () => {
  it('are the same person again, with keys that go nowhere', async () => {
    const result = await restored(stored(mine));
    const [again] = result.ok ? result.value : [];
    const { privateKey, sealingKey, ...open } = again?.identity ?? {};
    const { privateKey: _, sealingKey: __, ...same } = mine.identity;
    expect(open).toEqual({ ...same, profile: 'another-device' });
    expect(again?.secrets).toEqual(mine.secrets);
    expect([privateKey?.extractable, sealingKey?.extractable]).toEqual([false, false]);
    expect([privateKey?.usages, sealingKey?.usages]).toEqual([['sign'], ['deriveBits']]);
  });

  it('sign what others know them by', async () => {
    const result = await restored(stored(mine));
    const identity = result.ok ? result.value[0]?.identity : undefined;
    if (identity === undefined) throw new Error('not restored');
    const envelope = await signStatement(anAcceptance(mine.identity), identity);
    expect(envelope.split('.')[0]).toBe(
      (await signStatement(anAcceptance(mine.identity), mine.identity)).split('.')[0],
    );
  });

  it('come in the order of the file, retired and revoked as they were', async () => {
    const next = await createIdentity(aProfile('manager'), new Date(), mine.identity);
    const retired = { ...stored(mine), retired: '2026-10-05T08:00:00Z' };
    const revoked = { ...stored(other), revoked: '2026-09-05T08:00:00Z', retired: '2026-09-05T08:00:00Z' };
    const result = await restored(stored(next), retired, revoked);
    expect(
      result.ok &&
        result.value.map(({ identity }) => [identity.fingerprint, identity.retired, identity.revoked]),
    ).toEqual([
      [next.identity.fingerprint, null, null],
      [mine.identity.fingerprint, retired.retired, null],
      [other.identity.fingerprint, revoked.retired, revoked.revoked],
    ]);
  });

  it('leave out a key whose secret could never be kept', async () => {
    const result = await restored({ ...stored(mine), signing: null }, stored(other));
    expect(result.ok && result.value.map(({ identity }) => identity.fingerprint)).toEqual([
      other.identity.fingerprint,
    ]);
  });

  it.each([
    ['nothing at all', () => []],
    ['only a key whose secret could never be kept', () => [{ ...stored(mine), signing: null }]],
    [
      'one damaged key among sound ones',
      () => [stored(mine), { ...stored(other), sealing: new Uint8Array() }],
    ],
  ])('are refused as damaged from a file with %s', async (_, keys) => {
    expect(await restored(...keys())).toEqual({ ok: false, problems: [{ problem: 'damaged' }] });
  });

  it.each<[string, () => Partial<StoredKey>]>([
    ['a signing secret of another key', () => ({ signing: other.secrets.signing })],
    ['a signing secret that is none', () => ({ signing: Uint8Array.of(1, 2, 3) })],
    ['an empty signing secret', () => ({ signing: new Uint8Array() })],
    ['a sealing secret of another key', () => ({ sealing: other.secrets.sealing })],
    ['a sealing secret that is too short', () => ({ sealing: mine.secrets.sealing.subarray(1) })],
    ['a certificate of another key', () => ({ certificate: other.identity.certificate })],
    ['a certificate that is none', () => ({ certificate: new Uint8Array(40) })],
    ['no certificate', () => ({ certificate: new Uint8Array() })],
    ['a certificate cut short', () => ({ certificate: mine.identity.certificate.subarray(0, -1) })],
    ['another name than the certificate', () => ({ name: 'Karin Berg' })],
    ['another unit than the certificate', () => ({ unit: '' })],
    ['a card of another key', () => ({ card: other.identity.card })],
    ['a card that is none', () => ({ card: 'kort' })],
    ['a revocation note for a card', () => ({ card: mine.identity.revocation })],
    ['a revocation note of another key', () => ({ revocation: other.identity.revocation })],
    ['no revocation note', () => ({ revocation: '' })],
  ])('are refused as damaged with %s', async (_, changes) => {
    expect(await restored({ ...stored(mine), ...changes() })).toEqual({
      ok: false,
      problems: [{ problem: 'damaged' }],
    });
  });

  it('are either refused or wholly theirs, whichever byte of the secrets is another', async () => {
    const random = seededRandom(5958);
    const { signing, sealing } = mine.secrets;
    const own = mine.identity;
    for (let round = 0; round < 120; round += 1) {
      const flipped = (bytes: Uint8Array) => {
        const at = random(bytes.length);
        return bytes.with(at, (bytes[at] ?? 0) ^ (1 + random(255)));
      };
      const which = random(2) === 0;
      const changes = which ? { signing: flipped(signing ?? sealing) } : { sealing: flipped(sealing) };
      const result = await restored({ ...stored(mine), ...changes });
      if (!result.ok) continue;
      const identity = result.value[0]?.identity;
      expect([identity?.fingerprint, identity?.recipient]).toEqual([own.fingerprint, own.recipient]);
      expect((await readNote('card', identity?.card ?? '')).ok).toBe(true);
    }
  });
});
