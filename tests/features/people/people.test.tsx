import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkContact } from '../../../src/actions/contacts/checkContact.ts';
import { takeRevocation } from '../../../src/actions/contacts/takeRevocation.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import { PeopleScreen } from '../../../src/features/people/PeopleScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { contactOf, learnsOf } from '../../support/contacts.ts';

let maja: Device;
let karin: Device;
beforeEach(async () => {
  maja = await aDevice('Maja Lindqvist', 'employee');
  karin = await aDevice('Karin Öberg', 'manager');
});

const list = async () => within(await screen.findByRole('list', { name: 'Personer' }));

describe('the people one knows', () => {
  it('are none at first, and the page says how they get there', async () => {
    await renderOver(maja.ports, <PeopleScreen />);
    expect(await screen.findByRole('heading', { name: 'Inga personer än' })).toBeVisible();
    expect(screen.getByText(/läser in en fil från dem, öppnar en inbjudan/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lägg till person' })).toHaveAttribute('href', '#/people/add');
  });

  it('stand with name, unit, role, and how sure one can be of each', async () => {
    const contact = await learnsOf(maja, karin);
    must(await checkContact(maja.ports, maja.profile, contact, { how: 'phone', given: null }));
    await learnsOf(maja, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await renderOver(maja.ports, <PeopleScreen />);
    const rows = (await list()).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Daniel EkströmDigital vård, skyddsombudSamma nyckel som förut/),
      expect.stringMatching(/^Karin ÖbergDigital vård, chefKontrollerad av dig på telefonSenast i dag/),
    ]);
    expect(screen.getByRole('link', { name: 'Karin Öberg' })).toHaveAttribute(
      'href',
      `#/people/${contact.fingerprint}`,
    );
  });

  it('are kept apart from keys that count no more', async () => {
    await learnsOf(maja, karin);
    must(await rotateKey(karin.ports, karin.profile));
    const renewed = await learnsOf(maja, karin);
    const daniel = await aDevice('Daniel Ekström', 'safetyRepresentative');
    await learnsOf(maja, daniel);
    const { revocation } = must(await identityOf(daniel.ports, daniel.profile));
    must(await takeRevocation(maja.ports, maja.profile, revocation));
    await renderOver(maja.ports, <PeopleScreen />);
    const counting = (await list()).getAllByRole('link');
    expect(counting.map((link) => link.getAttribute('href'))).toEqual([`#/people/${renewed.fingerprint}`]);
    await userEvent.click(screen.getByText('2 nycklar som inte gäller längre'));
    const past = within(screen.getByRole('list', { name: 'Nycklar som inte gäller längre' }));
    expect(past.getByText('Återkallad nyckel')).toBeVisible();
    expect(past.getByText('Ersatt av en ny nyckel')).toBeVisible();
  });

  it('can be searched when they are many', async () => {
    await learnsOf(maja, karin);
    const known = await contactOf(maja, 'Karin Öberg');
    for (let i = 0; i < 10; i += 1)
      await maja.ports.contacts.save({
        ...known,
        fingerprint: `${i}`.repeat(64),
        name: `Person ${i}`,
        unit: i === 3 ? 'Akuten' : 'Digital vård',
      });
    await renderOver(maja.ports, <PeopleScreen />);
    expect((await list()).getAllByRole('listitem')).toHaveLength(11);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Sök namn eller enhet' }), 'person akut');
    expect((await list()).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Person 3')).toBeVisible();
    expect(screen.getByText('1 person')).toBeVisible();
  });
});
