import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeRevocation } from '../../src/actions/contacts/takeRevocation.ts';
import { currentOf } from '../../src/actions/currentOf.ts';
import { readDraft } from '../../src/actions/drafts.ts';
import { acceptInvitation, peopleOfInvitation } from '../../src/actions/invitations/acceptInvitation.ts';
import { invite } from '../../src/actions/invitations/invite.ts';
import {
  isOwnInvitation,
  type ReadInvitation,
  readInvitation,
} from '../../src/actions/invitations/readInvitation.ts';
import { roundBegunFrom } from '../../src/actions/invitations/roundBegunFrom.ts';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { rotateKey } from '../../src/actions/keys/rotateKey.ts';
import { watchRounds } from '../../src/actions/listRounds.ts';
import { watchReceivers } from '../../src/actions/packages/possibleReceivers.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import { must } from '../support/aRound.ts';
import { aCardOf, learnsOf } from '../support/contacts.ts';

let employee: Device;
let manager: Device;
let representative: Device;
beforeEach(async () => {
  employee = await aDevice('Maja Lindqvist', 'employee');
  manager = await aDevice('Karin Öberg', 'manager');
  representative = await aDevice('Daniel Ekström', 'safetyRepresentative');
});

/** Karin's invitation until 12 December, with Daniel when she knows him. */
async function anInvitation({ ports, profile } = manager): Promise<string> {
  const contacts = await ports.contacts.list(profile.id);
  const wish = { checklist: 'individual', unit: 'Digital vård', due: '2026-12-12' } as const;
  return must(await invite(ports, profile, { ...wish, representative: contacts[0] ?? null }));
}

async function opened(short: string, { ports }: Device = employee): Promise<ReadInvitation> {
  return must(await readInvitation(ports, short));
}

describe('an invitation', () => {
  it('says who asks whom to do what and until when, and brings both cards', async () => {
    await learnsOf(manager, representative);
    const read = await opened(await anInvitation());
    expect(read.invitation.body).toMatchObject({
      checklist: 'individual',
      unit: 'Digital vård',
      employer: 'exempelkommunen',
      due: '2026-12-12',
    });
    expect(read.invitation.author.name).toBe('Karin Öberg');
    expect(read.manager.text).toBe(await aCardOf(manager));
    expect(read.representative?.text).toBe(await aCardOf(representative));
  });

  it('becomes a round with its people filled in, whose keys are known from then on', async () => {
    await learnsOf(manager, representative);
    const read = await opened(await anInvitation());
    const id = must(await acceptInvitation(employee.ports, employee.profile, read));
    const draft = await employee.ports.drafts.load({ assessment: id, step: 'self-assessment' });
    expect(readDraft(draft ?? { values: {} })).toMatchObject({
      manager: 'Karin Öberg',
      safetyRepresentative: 'Daniel Ekström',
      mainWorkplace: 'Norrsund, hus 4',
      daysPerWeek: 2,
      hoursPerDay: 8,
    });
    const known = await currentOf(watchReceivers(employee.ports, employee.profile));
    expect(known.map(({ contact, standing }) => [contact.name, contact.roles, standing.level])).toEqual([
      ['Karin Öberg', ['manager'], 'known'],
      ['Daniel Ekström', ['safetyRepresentative'], 'known'],
    ]);
    const [row] = await currentOf(watchRounds(employee.ports, employee.profile));
    expect(row).toMatchObject({ id, invited: { by: 'Karin Öberg', due: '2026-12-12' } });
  });

  it('is for several people: each gets a round of their own out of the same link', async () => {
    const colleague = await aDevice('Amir Haddad', 'employee');
    const short = await anInvitation();
    const ids = [];
    for (const { ports, profile } of [employee, colleague])
      ids.push(must(await acceptInvitation(ports, profile, must(await readInvitation(ports, short)))));
    expect(new Set(ids).size).toBe(2);
  });

  it('gives whoever has not walked before the role for it', async () => {
    const { ports, profile } = representative;
    must(await acceptInvitation(ports, profile, await opened(await anInvitation(), representative)));
    const [saved] = await ports.profiles.list();
    expect(saved?.roles).toEqual(['employee', 'safetyRepresentative']);
  });

  it('finds the round that it has already led to, for whoever opens the link again', async () => {
    const { ports, profile } = employee;
    const read = await opened(await anInvitation());
    expect(await roundBegunFrom(ports, profile, read)).toBe(null);
    const id = must(await acceptInvitation(ports, profile, read));
    expect(await roundBegunFrom(ports, profile, read)).toBe(id);
    expect(await roundBegunFrom(ports, { ...profile, id: 'somebody-else' }, read)).toBe(null);
  });

  it('is known again by the one who made it, after a change of key too', async () => {
    const read = await opened(await anInvitation());
    expect(await isOwnInvitation(manager.ports, manager.profile, read)).toBe(true);
    expect(await isOwnInvitation(employee.ports, employee.profile, read)).toBe(false);
    must(await rotateKey(manager.ports, manager.profile));
    expect(await isOwnInvitation(manager.ports, manager.profile, read)).toBe(true);
  });

  it('from a key that the known one vouches for is taken as the same person’s', async () => {
    await learnsOf(employee, manager);
    must(await rotateKey(manager.ports, manager.profile));
    const read = await opened(await anInvitation());
    must(await acceptInvitation(employee.ports, employee.profile, read));
    const known = await currentOf(watchReceivers(employee.ports, employee.profile));
    expect(known.map(({ contact }) => contact.fingerprint)).toEqual([read.manager.author.fingerprint]);
  });

  it('can be looked at before anybody has said who they are', async () => {
    const read = await opened(await anInvitation());
    const [seen] = must(await peopleOfInvitation(employee.ports, null, read));
    expect(seen?.standing.level).toBe('unknown');
    expect(seen?.number).toBe((await learnsOf(employee, manager)).number);
  });
});

describe('an invitation that is not what it seems', () => {
  async function kept({ ports, profile }: Device) {
    return [await ports.contacts.list(profile.id), await currentOf(ports.drafts.all)];
  }

  it('is stopped when the manager’s name is known under another key, and keeps nothing', async () => {
    await learnsOf(employee, manager);
    const before = await kept(employee);
    const impostor = await aDevice('Karin Oberg', 'manager');
    const read = await opened(await anInvitation(impostor));
    expect(await acceptInvitation(employee.ports, employee.profile, read)).toEqual({
      ok: false,
      problems: [{ problem: 'key-undecided', name: 'Karin Oberg' }],
    });
    expect(await kept(employee)).toEqual(before);
  });

  it('is stopped when the representative’s card is another’s under the same name', async () => {
    await learnsOf(employee, representative);
    const before = await kept(employee);
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    const read = await opened(await anInvitation());
    expect(await acceptInvitation(employee.ports, employee.profile, read)).toEqual({
      ok: false,
      problems: [{ problem: 'key-undecided', name: 'Daniel Ekström' }],
    });
    expect(await kept(employee)).toEqual(before);
  });

  it('is stopped when the manager has revoked the key', async () => {
    const read = await opened(await anInvitation());
    const { revocation } = must(await identityOf(manager.ports, manager.profile));
    must(await takeRevocation(employee.ports, employee.profile, revocation));
    expect(await acceptInvitation(employee.ports, employee.profile, read)).toEqual({
      ok: false,
      problems: [{ problem: 'key-revoked', name: 'Karin Öberg' }],
    });
  });

  it('is damaged when a card is exchanged, added or taken away', async () => {
    await learnsOf(manager, representative);
    const stranger = await aCardOf(await aDevice('Daniel Ekström', 'safetyRepresentative'));
    const { shortForms } = employee.ports;
    const { invitation, cards } = (await shortForms.toInvitation(await anInvitation())) ?? {
      invitation: '',
      cards: [],
    };
    const [own = '', theirs = ''] = cards;
    const alone = await shortForms.toInvitation(await anInvitation(await aDevice('Eva Norén', 'manager')));
    const forged = await Promise.all([
      shortForms.ofInvitation(invitation, [own, stranger]),
      shortForms.ofInvitation(invitation, [own]),
      shortForms.ofInvitation(alone?.invitation ?? '', [alone?.cards[0] ?? '', stranger]),
      shortForms.ofInvitation(invitation, [own, own]),
    ]);
    const whole = await shortForms.ofInvitation(invitation, [own, theirs]);
    expect(must(await readInvitation(employee.ports, whole ?? ''))).toBeTruthy();
    for (const short of forged)
      expect(await readInvitation(employee.ports, short ?? '')).toEqual({
        ok: false,
        problems: [{ problem: 'damaged' }],
      });
  });

  it('to a checklist that an employee cannot walk here asks for a newer app', async () => {
    const { ports, profile } = manager;
    const wish = { checklist: 'workplace', unit: '', due: null, representative: null } as const;
    expect(await readInvitation(employee.ports, must(await invite(ports, profile, wish)))).toEqual({
      ok: false,
      problems: [{ problem: 'newer-than-this-app' }],
    });
  });

  describe('by accident', () => {
    let short: string;
    let whole: ReadInvitation;
    beforeAll(async () => {
      const sender = await aDevice('Karin Öberg', 'manager');
      await learnsOf(sender, await aDevice('Daniel Ekström', 'safetyRepresentative'));
      short = await anInvitation(sender);
      whole = must(await readInvitation(sender.ports, short));
    });

    it('with any one character changed is refused, or says the very same', async () => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      let refused = 0;
      for (let at = 0; at < short.length; at += 1) {
        const other = alphabet[(alphabet.indexOf(short.charAt(at)) + 1 + (at % 62)) % 64];
        const read = await readInvitation(
          employee.ports,
          `${short.slice(0, at)}${other}${short.slice(at + 1)}`,
        );
        if (read.ok) expect(read.value, `character ${at}`).toEqual(whole);
        else refused += 1;
      }
      // The last octet may hold bits that mean nothing, and what stands twice may be copied from either place.
      expect(refused).toBeGreaterThan(short.length * 0.99);
    }, 60_000);

    it('cut short anywhere is refused', async () => {
      for (let length = 0; length < short.length; length += 1)
        expect((await readInvitation(employee.ports, short.slice(0, length))).ok, `${length}`).toBe(false);
    });

    it('with something after or before it is refused, or says the very same', async () => {
      for (const other of [`${short}A`, `${short}AAAA`, `${short}.`, `${short}>`, ` ${short}`, `A${short}`]) {
        const read = await readInvitation(employee.ports, other);
        if (read.ok) expect(read.value).toEqual(whole);
        else expect(read.problems).toEqual([{ problem: 'damaged' }]);
      }
    });
  });
});
