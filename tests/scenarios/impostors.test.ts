// What those try who take part in a round, or once did, and mean no good: told with their own real keys.
import { describe, expect, it } from 'vitest';
import { checkContact } from '../../src/actions/contacts/checkContact.ts';
import { keepSuccessor } from '../../src/actions/contacts/keepSuccessor.ts';
import { lookAtCard } from '../../src/actions/contacts/lookAtCard.ts';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { knownKeysOf } from '../../src/actions/keys/knownKeys.ts';
import { rotateKey } from '../../src/actions/keys/rotateKey.ts';
import { openAssessment } from '../../src/actions/openAssessment.ts';
import { lookInto } from '../../src/actions/packages/lookInto.ts';
import { type PossibleReceiver, watchReceivers } from '../../src/actions/packages/possibleReceivers.ts';
import { takeIn } from '../../src/actions/packages/takeIn.ts';
import { base64ToBytes } from '../../src/bytes/base64.ts';
import type { Statement } from '../../src/domain/steps/statement.ts';
import type { Authorities } from '../../src/ports/verifying.ts';
import { selfSignedCertificate } from '../../src/signing/identity/certificate.ts';
import { createVerifier } from '../../src/verifying/verifier.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import { anOrganisation } from '../support/anOrganisation.ts';
import {
  aPackage,
  aReviewedRound,
  importPackage,
  must,
  passphrase,
  withRecovery,
} from '../support/aRound.ts';
import { aCardOf, contactOf, learnsOf } from '../support/contacts.ts';

/** From now on the same key goes under another name: a self-signed certificate says what its maker likes. */
async function callsThemselves(device: Device, name: string): Promise<Device> {
  const { ports, profile } = device;
  const identity = must(await identityOf(ports, profile));
  const spki = base64ToBytes(identity.publicKey) ?? new Uint8Array();
  const at = ports.clock.now();
  const subject = { name, unit: profile.unit, personId: '7d4f' };
  const certificate = await selfSignedCertificate(subject, spki, identity.privateKey, at);
  must(await ports.identities.update(await ports.signer.withCertificate(identity, profile, certificate, at)));
  return { ...device, profile: { ...profile, name } };
}

async function checks(viewer: Device, name: string): Promise<void> {
  const contact = await contactOf(viewer, name);
  must(await checkContact(viewer.ports, viewer.profile, contact, { how: 'phone', given: contact.number }));
}

describe('a colleague whose key one has checked', () => {
  it('does not become somebody else by putting another name on it', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const eva = await withRecovery(await aDevice('Eva Ek', 'manager'));
    await learnsOf(employee, eva);
    await checks(employee, 'Eva Ek');
    await learnsOf(employee, manager);
    const impostor = await callsThemselves(eva, 'Karin Öberg');
    const seen = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(impostor)));
    expect(seen.standing.level).toBe('changed');
    must(await importPackage(impostor, await aPackage(id, employee, impostor)));
    const sealed = await aPackage(id, impostor, employee);
    const arrival = must(await lookInto(employee.ports, employee.profile, sealed, passphrase));
    const { fingerprint } = must(await identityOf(eva.ports, eva.profile));
    expect(arrival.people.find((person) => person.fingerprint === fingerprint)?.standing.level).toBe(
      'changed',
    );
    expect((await takeIn(employee.ports, employee.profile, arrival, new Map())).ok).toBe(false);
  });

  it('is not checked, nor known, under a name that nobody here has heard of', async () => {
    const employee = await aDevice('Maja Lindqvist', 'employee');
    const eva = await aDevice('Eva Ek', 'manager');
    await learnsOf(employee, eva);
    await checks(employee, 'Eva Ek');
    const impostor = await callsThemselves(eva, 'Karin Öberg');
    const seen = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(impostor)));
    expect(seen.standing.level).toBe('unknown');
  });
});

describe('one key under two names in one file', () => {
  it('is judged by the name that there is most reason to ask about', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const eva = await withRecovery(await aDevice('Eva Ek', 'manager'));
    await learnsOf(employee, manager);
    await learnsOf(employee, eva);
    must(await importPackage(eva, await aPackage(id, employee, eva)));
    const impostor = await callsThemselves(eva, 'Karin Öberg');
    const statement = await aReturnBy(impostor, id);
    // Eva’s own name on the cover, Karin’s under the statement.
    const honest = await callsThemselves(eva, 'Eva Ek');
    await keeps(honest, id, statement);
    const sealed = await aPackage(id, honest, employee);
    const arrival = must(await lookInto(employee.ports, employee.profile, sealed, passphrase));
    const { fingerprint } = must(await identityOf(eva.ports, eva.profile));
    expect(arrival.people.find((person) => person.fingerprint === fingerprint)).toMatchObject({
      name: 'Karin Öberg',
      standing: { level: 'changed', name: 'Karin Öberg' },
    });
  });
});

describe('two new keys under one name in one file', () => {
  it('are not let in one after the other', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const impostor = await withRecovery(await aDevice('Karin Öberg', 'safetyRepresentative'));
    must(await importPackage(impostor, await aPackage(id, manager, impostor)));
    const fresh = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
    const sealed = await aPackage(id, impostor, fresh);
    const arrival = must(await lookInto(fresh.ports, fresh.profile, sealed, passphrase));
    const named = arrival.people.filter(({ name }) => name === 'Karin Öberg');
    expect(named.map(({ standing }) => standing.level)).toEqual(['unknown', 'changed']);
    const goOn = new Map(arrival.people.map(({ fingerprint }) => [fingerprint, { kind: 'accept' } as const]));
    expect((await takeIn(fresh.ports, fresh.profile, arrival, goOn)).ok).toBe(false);
    expect(employee.profile.name).toBe('Maja Lindqvist');
  });
});

describe('a stolen key', () => {
  it('that another has been set in the place of vouches for nobody any more', async () => {
    const employee = await aDevice('Maja Lindqvist', 'employee');
    const thief = await aDevice('Karin Öberg', 'manager');
    const karin = await aDevice('Karin Öberg', 'manager');
    const old = await learnsOf(employee, thief);
    const seen = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(karin)));
    const comparison = { how: 'phone', given: seen.number } as const;
    must(await keepSuccessor(employee.ports, employee.profile, seen, comparison, old));
    must(await rotateKey(thief.ports, { ...thief.profile, name: 'Karin Öberg-Lind' }));
    const next = must(await lookAtCard(employee.ports, employee.profile, await aCardOf(thief)));
    expect([next.vouchedBy, next.standing.level]).toEqual([null, 'unknown']);
  });

  it('stays revoked by the organisation under a certificate of the thief’s own making, and vouches for nobody', async () => {
    const employee = await aDevice('Maja Lindqvist', 'employee');
    const karin = await aDevice('Karin Öberg', 'manager');
    const { authorities, olderList, revoked } = await anOrganisation(
      must(await identityOf(karin.ports, karin.profile)),
    );
    must(await karin.ports.identities.update(revoked));
    const [root = ''] = authorities.organisations.split(/(?=-----BEGIN X509 CRL)/);
    const before = trusting(employee, { ...authorities, organisations: `${root}${olderList}` });
    await learnsOf(before, karin);
    const after = trusting(employee, authorities);
    const thief = await callsThemselves(karin, 'Karin Öberg');
    await learnsOf(before, thief);
    const again = must(await lookAtCard(after.ports, after.profile, await aCardOf(thief)));
    expect(again.standing.level).toBe('revoked');
    must(await rotateKey(thief.ports, thief.profile));
    const next = must(await lookAtCard(after.ports, after.profile, await aCardOf(thief)));
    expect([next.vouchedBy, next.standing.level]).toEqual([null, 'changed']);
  });
});

describe('a number that is compared', () => {
  it('is that of the keys that are kept, whatever card is shown for them', async () => {
    const employee = await aDevice('Maja Lindqvist', 'employee');
    const karin = await aDevice('Karin Öberg', 'manager');
    const honest = await learnsOf(employee, karin);
    const other = must(await identityOf((await aDevice('Eva Ek', 'manager')).ports, karin.profile));
    const identity = must(await identityOf(karin.ports, karin.profile));
    const { roles } = karin.profile;
    const at = '2026-10-05T08:00:00.000Z';
    const body = { v: 1 as const, roles: [...roles], recipient: other.recipient, at, replaces: null };
    const forged = await karin.ports.signer.signNote('card', body, identity);
    const seen = must(await lookAtCard(employee.ports, employee.profile, forged));
    expect(seen.number).toBe(honest.number);
  });

  it('does not become another’s by a change in the table', async () => {
    const employee = await aDevice('Maja Lindqvist', 'employee');
    const [karin, eva] = [await aDevice('Karin Öberg', 'manager'), await aDevice('Eva Ek', 'manager')];
    const { number } = await learnsOf(karin, employee).then(() => learnsOf(employee, karin));
    const contact = await learnsOf(employee, eva);
    await employee.ports.contacts.remove(
      employee.profile.id,
      (await contactOf(employee, 'Karin Öberg')).fingerprint,
    );
    // Eva’s key in Karin’s name with Karin’s number beside it: what Karin reads out is what the screen shows.
    const row = { ...contact, name: 'Karin Öberg', number };
    expect(
      (await checkContact(employee.ports, employee.profile, row, { how: 'phone', given: null })).ok,
    ).toBe(false);
    // And one that was compared as Eva’s, renamed afterwards.
    const checked = must(
      await checkContact(employee.ports, employee.profile, contact, { how: 'phone', given: contact.number }),
    );
    await employee.ports.contacts.save({ ...checked, name: 'Karin Öberg' });
    const { contacts } = await knownKeysOf(employee.ports, employee.profile);
    expect(contacts.map((one) => one.checked)).toEqual([null]);
  });
});

describe('somebody who can write in the tables', () => {
  it('does not make one give away their card, nor seal to them under another’s name', async () => {
    const maja = await aDevice('Maja Lindqvist', 'employee');
    const eva = await aDevice('Eva Ek', 'employee');
    const own = must(await identityOf(maja.ports, maja.profile));
    must(await maja.ports.identities.update({ ...own, card: await aCardOf(eva) }));
    const given = await maja.ports.verifier.readNote('card', await aCardOf(maja));
    expect(given.ok && given.value.author.fingerprint).toBe(own.fingerprint);
    await maja.ports.contacts.save({ ...(await learnsOf(maja, eva)), name: 'Karin Öberg' });
    const [receiver] = await new Promise<readonly PossibleReceiver[]>((resolve) => {
      watchReceivers(maja.ports, maja.profile).subscribe(resolve);
    });
    expect(receiver).toMatchObject({ contact: { name: 'Eva Ek' }, standing: { level: 'unknown' } });
  });
});

describe('a round with more loose ends than one statement can name', () => {
  it('is refused, since nobody could speak in it any more', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const { length } = (await manager.ports.records.load(id))?.envelopes ?? [];
    for (let i = 0; i < 51; i += 1) await keeps(manager, id, await aReturnBy(manager, id, i), length + i);
    const sealed = await aPackage(id, manager, employee);
    expect(await lookInto(employee.ports, employee.profile, sealed, passphrase)).toEqual({
      ok: false,
      problems: [{ problem: 'too-large', limit: '50' }],
    });
  });
});

/** The same device, with an organisation that it trusts. */
function trusting({ ports, ...device }: Device, authorities: Authorities): Device {
  return { ...device, ports: { ...ports, verifier: createVerifier({ authorities }) } };
}

/** @param after how many statements there are after the review it goes back to. */
async function aReturnBy({ ports, profile, role }: Device, id: string, after = 0): Promise<string> {
  const { state } = must((await openAssessment(ports, id)) ?? { ok: false, problems: ['absent'] });
  const [walk] = state.links;
  if (!walk) throw new Error('nothing said');
  const identity = must(await identityOf(ports, profile));
  const { name, unit, fingerprint } = identity;
  const said = {
    ...walk.statement,
    kind: 'manager-review',
    body: { outcome: 'returned', message: `Berätta mer. ${after}`, reasons: [] },
    ...{ seq: 3, prev: after === 0 ? [...state.heads] : [state.links[1]?.digest], annexes: [] },
    author: { name, unit, role, fingerprint },
  } as Statement;
  return ports.signer.signStatement(said, identity);
}

async function keeps(
  { ports, profile }: Device,
  id: string,
  envelope: string,
  expectedLength = 2,
): Promise<void> {
  const change = { id, profile: profile.id, demo: false, expectedLength, envelopes: [envelope] };
  const nothing = { annexes: [], reports: [], handOvers: [], settledDraft: null };
  must(await ports.records.commit({ ...change, ...nothing }));
}
