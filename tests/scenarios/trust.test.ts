// Whom one can be sure of: told by people who give each other cards and files, and by those who would pass for them.
import { describe, expect, it } from 'vitest';
import { checkContact } from '../../src/actions/contacts/checkContact.ts';
import { keepCard } from '../../src/actions/contacts/keepCard.ts';
import { lookAtCard } from '../../src/actions/contacts/lookAtCard.ts';
import { takeRevocation } from '../../src/actions/contacts/takeRevocation.ts';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { knownKeysOf } from '../../src/actions/keys/knownKeys.ts';
import { confirmRecovery, makeRecoveryFile, restoreFromRecovery } from '../../src/actions/keys/recovery.ts';
import { revokeKey, rotateKey } from '../../src/actions/keys/rotateKey.ts';
import { openAssessment } from '../../src/actions/openAssessment.ts';
import { handOver } from '../../src/actions/packages/handOver.ts';
import { lookInto } from '../../src/actions/packages/lookInto.ts';
import { handedOver } from '../../src/actions/packages/receipts.ts';
import { takeIn, undecided } from '../../src/actions/packages/takeIn.ts';
import { signAcceptance } from '../../src/actions/signings.ts';
import { keyStanding } from '../../src/domain/people/keyStanding.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import {
  anAssessedRound,
  aPackage,
  aReviewedRound,
  importPackage,
  must,
  passphrase,
  signing,
  withRecovery,
} from '../support/aRound.ts';
import { aCardOf, aKeyPackage, allKnowEachOther, contactOf, learnsOf } from '../support/contacts.ts';

/** How well one device knows the key that another uses now. */
async function standingOf(viewer: Device, other: Device): Promise<string> {
  const identity = must(await identityOf(other.ports, other.profile));
  const met = { fingerprint: identity.fingerprint, name: identity.name, issuance: null, signed: [] };
  return keyStanding(met, await knownKeysOf(viewer.ports, viewer.profile)).level;
}

async function rowsOf({ ports, profile }: Device, id: string) {
  const stored = await ports.records.load(id);
  const contacts = await ports.contacts.list(profile.id);
  return [
    stored?.envelopes.length ?? 0,
    stored?.annexes.length ?? 0,
    stored?.receipts.length ?? 0,
    contacts.length,
  ];
}

describe('a key', () => {
  it('is unknown, then known, then checked, and no more than that', async () => {
    const [maja, karin] = [
      await aDevice('Maja Lindqvist', 'employee'),
      await aDevice('Karin Öberg', 'manager'),
    ];
    expect(await standingOf(maja, karin)).toBe('unknown');
    await learnsOf(maja, karin);
    expect(await standingOf(maja, karin)).toBe('known');
    const contact = await contactOf(maja, 'Karin Öberg');
    const wrong = { how: 'phone', given: '0'.repeat(30) } as const;
    expect(await checkContact(maja.ports, maja.profile, contact, wrong)).toEqual({
      ok: false,
      problems: [{ problem: 'number-differs' }],
    });
    expect(await standingOf(maja, karin)).toBe('known');
    const given = contact.number?.replace(/(\d{5})/g, '$1 ') ?? '';
    must(await checkContact(maja.ports, maja.profile, contact, { how: 'phone', given }));
    expect(await standingOf(maja, karin)).toBe('checked');
  });

  it('is not checked because a row in the table says so', async () => {
    const [maja, karin] = [
      await aDevice('Maja Lindqvist', 'employee'),
      await aDevice('Karin Öberg', 'manager'),
    ];
    const contact = await learnsOf(maja, karin);
    const forged = { at: '2026-10-01T08:00:00.000Z', how: 'inPerson', note: await aCardOf(maja) } as const;
    await maja.ports.contacts.save({ ...contact, checked: forged });
    expect(await standingOf(maja, karin)).toBe('known');
  });

  it('that takes another’s place is vouched for by the old one, and finishes nothing it did not begin', async () => {
    const { id, employee, manager } = await aReviewedRound();
    await allKnowEachOther(employee, manager);
    const old = must(await identityOf(employee.ports, employee.profile));
    must(await rotateKey(employee.ports, { ...employee.profile, name: 'Maja Lind' }));
    const fresh = must(await identityOf(employee.ports, employee.profile));
    expect(fresh.fingerprint).not.toBe(old.fingerprint);
    await learnsOf(manager, employee);
    expect(await standingOf(manager, employee)).toBe('vouched');
    expect(
      (await manager.ports.contacts.list(manager.profile.id)).find(
        ({ fingerprint }) => fingerprint === old.fingerprint,
      ),
    ).toMatchObject({ replacedBy: fresh.fingerprint });
    const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
    const accepted = must(await signAcceptance(employee.ports, signing(employee, id), body));
    expect(accepted.statement.author.fingerprint).toBe(old.fingerprint);
    must(await importPackage(manager, await aPackage(id, employee, manager)));
    const opened = await openAssessment(manager.ports, id);
    expect(opened?.ok && opened.value.state.standing.acceptance).toBeTruthy();
  });

  it('that was revoked signs nothing more, and what it signs elsewhere is refused', async () => {
    const round = await aReviewedRound();
    const { id, employee, manager } = round;
    const identity = must(await identityOf(employee.ports, employee.profile));
    // A thief has the device as it was; the employee revokes from the recovery file's note.
    const { revocation } = identity;
    must(await takeRevocation(manager.ports, manager.profile, revocation));
    const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
    must(await signAcceptance(employee.ports, signing(employee, id), body));
    const before = await rowsOf(manager, id);
    expect(await importPackage(manager, await aPackage(id, employee, manager))).toEqual({
      ok: false,
      problems: [{ problem: 'key-revoked', name: 'Maja Lindqvist' }],
    });
    expect(await rowsOf(manager, id)).toEqual(before);
    // What came before still stands.
    expect((await openAssessment(manager.ports, id))?.ok).toBe(true);
    must(await revokeKey(employee.ports, identity));
    expect(await signAcceptance(employee.ports, signing(employee, id), body)).toEqual({
      ok: false,
      problems: [{ problem: 'own-key-revoked' }],
    });
  });

  it('comes back from its recovery file and code, with everything that was sealed to it', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await allKnowEachOther(employee, manager);
    const sealed = await aKeyPackage(id, employee, manager);
    const { bytes, code } = must(await makeRecoveryFile(manager.ports, manager.profile));
    const fresh = await aDevice('Någon Annan', 'manager');
    expect((await restoreFromRecovery(fresh.ports, bytes, code.replace(/.$/, '0'))).ok).toBe(false);
    const typed = ` ${code.toLowerCase().replace(/(.{5})/g, '$1-')} `;
    const profile = must(await restoreFromRecovery(fresh.ports, bytes, typed));
    expect(profile).toMatchObject({ name: 'Karin Öberg', roles: ['manager'] });
    const restored = { ...fresh, profile };
    must(await importPackage(restored, sealed, null));
    expect((await fresh.ports.records.load(id))?.envelopes).toHaveLength(1);
  });
});

describe('a recovery file', () => {
  it('that is newer brings the keys made since, and an older one brings none back into use', async () => {
    const karin = await aDevice('Karin Öberg', 'manager');
    const first = must(await makeRecoveryFile(karin.ports, karin.profile));
    must(await rotateKey(karin.ports, karin.profile));
    const second = must(await makeRecoveryFile(karin.ports, karin.profile));
    const current = must(await identityOf(karin.ports, karin.profile));
    const other = await aDevice('Någon Annan', 'manager');
    const profile = must(await restoreFromRecovery(other.ports, first.bytes, first.code));
    for (const { bytes, code } of [second, first, second])
      expect(must(await restoreFromRecovery(other.ports, bytes, code))).toEqual(profile);
    expect(await other.ports.identities.all(profile.id)).toHaveLength(2);
    expect(must(await identityOf(other.ports, profile)).fingerprint).toBe(current.fingerprint);
  });
});

describe('a file sealed to keys', () => {
  it('opens without a passphrase for the one it is meant for, and for nobody else', async () => {
    const { id, employee, manager, representative } = await anAssessedRound();
    await allKnowEachOther(employee, manager, representative);
    const sealed = await aKeyPackage(id, employee, manager);
    expect(await importPackage(representative, sealed, null)).toEqual({
      ok: false,
      problems: [{ problem: 'not-addressed-to-you' }],
    });
    expect(await importPackage(manager, sealed, null)).toMatchObject({
      ok: true,
      value: { relation: 'behind' },
    });
    expect(await importPackage(manager, sealed, null)).toMatchObject({
      ok: true,
      value: { relation: 'same' },
    });
  });

  it('that somebody seals anew for another, as if it had been meant for them, is refused', async () => {
    const { id, employee, manager, representative } = await anAssessedRound();
    await allKnowEachOther(employee, manager, representative);
    const opened = must(
      await manager.ports.packages.open(await aKeyPackage(id, employee, manager), {
        sealingKeys: [must(await identityOf(manager.ports, manager.profile)).sealingKey],
      }),
    );
    const { recipient } = must(await identityOf(representative.ports, representative.profile));
    const forwarded = must(await manager.ports.packages.seal(opened, { recipients: [recipient] }));
    expect(await importPackage(representative, forwarded, null)).toEqual({
      ok: false,
      problems: [{ problem: 'not-addressed-to-you' }],
    });
    expect(await representative.ports.records.load(id)).toBeNull();
  });

  it('is not sealed to a key that was revoked after its owner had been chosen', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const contact = await learnsOf(employee, manager);
    const { revocation } = must(await identityOf(manager.ports, manager.profile));
    must(await takeRevocation(employee.ports, employee.profile, revocation));
    const to = { role: manager.role, people: [{ name: contact.name, contact }], passphrase: null };
    expect(await handOver(employee.ports, employee, id, to)).toEqual({
      ok: false,
      problems: [{ problem: 'key-revoked', name: 'Karin Öberg' }],
    });
  });

  it('brings a receipt back with the next one', async () => {
    const { id, employee, manager } = await aReviewedRound();
    await allKnowEachOther(employee, manager);
    must(await importPackage(manager, await aKeyPackage(id, employee, manager), null));
    must(await importPackage(employee, await aKeyPackage(id, manager, employee), null));
    const stored = await employee.ports.records.load(id);
    if (!stored) throw new Error('nothing stored');
    const given = await handedOver(employee.ports, stored);
    expect(given.at(-1)).toMatchObject({
      to: [{ name: 'Karin Öberg' }],
      receipts: [{ name: 'Karin Öberg' }],
    });
  });

  it('passes on the receipts of others, and acknowledges the same file once', async () => {
    const { id, employee, manager, representative } = await aReviewedRound();
    await allKnowEachOther(employee, manager, representative);
    const given = await aKeyPackage(id, manager, employee);
    must(await importPackage(employee, given, null));
    must(await importPackage(employee, given, null));
    must(await importPackage(representative, await aKeyPackage(id, employee, representative), null));
    must(await importPackage(manager, await aKeyPackage(id, representative, manager), null));
    const stored = await manager.ports.records.load(id);
    if (!stored) throw new Error('nothing stored');
    const handed = await handedOver(manager.ports, stored);
    expect(handed.at(-1)?.receipts.map(({ name }) => name)).toEqual(['Maja Lindqvist']);
  });

  it('introduces the others who take part, as keys that nobody here has met', async () => {
    const { id, employee, manager, representative } = await aReviewedRound();
    await allKnowEachOther(manager, representative);
    await learnsOf(manager, employee);
    must(await importPackage(employee, await aKeyPackage(id, manager, employee), null));
    const contact = await contactOf(employee, 'Daniel Ekström');
    expect([contact.times, contact.recipient]).toEqual([0, expect.stringMatching(/^age1/)]);
    expect(await standingOf(employee, representative)).toBe('unknown');
  });
});

describe('somebody who is not who they say', () => {
  it('under a known name stops the file, and nothing of it is taken in', async () => {
    const { id, employee, manager } = await aReviewedRound();
    await learnsOf(employee, manager);
    const impostor = await withRecovery(await aDevice('Karin Oberg', 'manager'));
    must(await importPackage(impostor, await aPackage(id, employee, impostor)));
    const before = await rowsOf(employee, id);
    const sealed = await aPackage(id, impostor, employee);
    const arrival = must(await lookInto(employee.ports, employee.profile, sealed, passphrase));
    const [stranger] = undecided(arrival, new Map());
    expect(stranger).toMatchObject({
      name: 'Karin Oberg',
      standing: { level: 'changed', name: 'Karin Öberg' },
    });
    const goOn = new Map([[stranger?.fingerprint ?? '', { kind: 'accept' } as const]]);
    expect(await takeIn(employee.ports, employee.profile, arrival, goOn)).toEqual({
      ok: false,
      problems: [{ problem: 'key-undecided', name: 'Karin Oberg' }],
    });
    expect(await rowsOf(employee, id)).toEqual(before);
  });

  it('may be a second person of that name, when the user says so', async () => {
    const { employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    const namesake = await aDevice('Karin Öberg', 'safetyRepresentative');
    const seen = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(namesake)));
    expect(seen.standing.level).toBe('changed');
    must(await keepCard(employee.ports, employee.profile, seen, true));
    expect(await standingOf(employee, namesake)).toBe('known');
    expect(await standingOf(employee, manager)).toBe('known');
  });

  it('cannot vouch for their own key with a key of theirs', async () => {
    const { employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    const impostor = await aDevice('Karin Öberg', 'manager');
    must(await rotateKey(impostor.ports, impostor.profile));
    const seen = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(impostor)));
    expect([seen.standing.level, seen.vouchedBy]).toEqual(['changed', null]);
  });
});

describe('an older file', () => {
  it('replayed changes nothing and is said to be older', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const older = await aPackage(id, employee, manager);
    const round = await aReviewedRound();
    const old = await aPackage(round.id, round.employee, round.manager);
    expect(await importPackage(round.manager, old)).toMatchObject({ value: { relation: 'same' } });
    const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
    must(await signAcceptance(round.employee.ports, signing(round.employee, round.id), body));
    must(await importPackage(round.manager, await aPackage(round.id, round.employee, round.manager)));
    const before = await rowsOf(round.manager, round.id);
    expect(await importPackage(round.manager, old)).toMatchObject({ value: { relation: 'ahead', news: [] } });
    const after = await rowsOf(round.manager, round.id);
    expect([after[0], after[1]]).toEqual([before[0], before[1]]);
    expect(older.length).toBeGreaterThan(0);
  });

  it('of a round that was deleted here does not come back as if it were the latest', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const newest = await aPackage(id, manager, employee);
    const stored = await employee.ports.records.load(id);
    expect(stored?.envelopes).toHaveLength(2);
    const first = await anOlderCopy(id, employee, manager);
    await manager.ports.records.remove(id);
    expect(await importPackage(manager, first)).toEqual({
      ok: false,
      problems: [{ problem: 'older-than-known' }],
    });
    expect(newest.length).toBeGreaterThan(0);
  });
});

/** A file that ends where the employee's first word does. */
async function anOlderCopy(id: string, employee: Device, manager: Device): Promise<Uint8Array> {
  const stored = await employee.ports.records.load(id);
  if (!stored) throw new Error('nothing stored');
  const cut = { ...stored, envelopes: stored.envelopes.slice(0, 1), reports: [], annexes: [] };
  const records = {
    ...employee.ports.records,
    load: async () => cut,
    commit: async () => ({ ok: true, value: null }) as const,
  };
  const to = { role: manager.role, people: [{ name: manager.profile.name, contact: null }], passphrase };
  return must(await handOver({ ...employee.ports, records }, employee, id, to)).bytes;
}

describe('a manager or a representative', () => {
  it('makes a recovery file before taking in somebody else’s round', async () => {
    const { id, employee } = await anAssessedRound();
    const careless = await aDevice('Karin Öberg', 'manager');
    const sealed = await aPackage(id, employee, careless);
    expect(await importPackage(careless, sealed)).toEqual({
      ok: false,
      problems: [{ problem: 'recovery-missing' }],
    });
    expect(await careless.ports.records.load(id)).toBeNull();
    must(await identityOf(careless.ports, careless.profile));
    must(await makeRecoveryFile(careless.ports, careless.profile));
    expect((await importPackage(careless, sealed)).ok).toBe(false);
    must(await confirmRecovery(careless.ports, careless.profile));
    must(await importPackage(careless, sealed));
  });
});
