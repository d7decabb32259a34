import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkContact } from '../../../src/actions/contacts/checkContact.ts';
import { keepCard } from '../../../src/actions/contacts/keepCard.ts';
import { lookAtCard } from '../../../src/actions/contacts/lookAtCard.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import type { Contact } from '../../../src/domain/people/contact.ts';
import { PersonScreen } from '../../../src/features/people/PersonScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { aCardOf, learnsOf } from '../../support/contacts.ts';

let maja: Device;
let karin: Device;
let contact: Contact;
beforeEach(async () => {
  maja = await aDevice('Maja Lindqvist', 'employee');
  karin = await aDevice('Karin Öberg', 'manager');
  contact = await learnsOf(maja, karin);
});

const show = (fingerprint = contact.fingerprint) =>
  renderOver(maja.ports, <PersonScreen fingerprint={fingerprint} />);
const now = async () => {
  const held = await maja.ports.contacts.list(maja.profile.id);
  return held.find(({ fingerprint }) => fingerprint === contact.fingerprint);
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const givesFile = (text: string) =>
  userEvent.upload(
    screen.getByLabelText('Välj återkallelsefilen', { selector: 'input' }),
    new File([text], 'indragen.distanskort'),
  );

describe('what one knows of a person', () => {
  it('is said of the key and of the person, each in its own sentence', async () => {
    await show();
    const known = within(await screen.findByRole('region', { name: 'Det här vet du' }));
    expect(known.getByText(/Du såg den första gången 5 oktober 2026/)).toBeVisible();
    expect(known.getByText(/Namnet har personen skrivit själv/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Karin Öberg' })).toBeVisible();
  });

  it('is nothing for a key that is not among one’s contacts', async () => {
    await show('f'.repeat(64));
    expect(await screen.findByText('Personen finns inte bland dina')).toBeVisible();
  });

  it('has no number to compare before a card has come', async () => {
    await maja.ports.contacts.save({ ...contact, card: null, recipient: null, number: null });
    await show();
    expect(await screen.findByText(/Du har inget kort från Karin Öberg än/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Jämför numret' })).toBeNull();
  });

  it('leads to the new key from the old one, and back', async () => {
    must(await rotateKey(karin.ports, karin.profile));
    const renewed = await learnsOf(maja, karin);
    await show();
    expect(await screen.findByText('Karin Öberg har en ny nyckel')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Visa den nya nyckeln' })).toHaveAttribute(
      'href',
      `#/people/${renewed.fingerprint}`,
    );
    expect(screen.queryByRole('button', { name: 'Jämför numret' })).toBeNull();
  });

  it('says that a new key has the old one behind it', async () => {
    must(await rotateKey(karin.ports, karin.profile));
    const renewed = await learnsOf(maja, karin);
    await show(renewed.fingerprint);
    expect(await screen.findByText('Bytt nyckel, intygad av den gamla')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Visa den gamla nyckeln' })).toHaveAttribute(
      'href',
      `#/people/${contact.fingerprint}`,
    );
  });
});

describe('comparing a person’s number', () => {
  it('is remembered with the day and the way, and can be taken back', async () => {
    await show();
    await press('Jämför numret');
    const how = screen.getByRole('group', { name: /Hur jämför du numret med Karin Öberg/ });
    expect(how).toHaveFocus();
    await userEvent.click(screen.getByRole('radio', { name: /På telefon/ }));
    await press('Numren är lika');
    expect(await screen.findByText('Kontrollerad av dig 5 oktober 2026 (på telefon)')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Kontrollnummer' })).toHaveFocus());
    expect((await now())?.checked?.how).toBe('phone');
    await press('Ångra kontrollen');
    expect(await screen.findByRole('button', { name: 'Jämför numret' })).toBeVisible();
    expect((await now())?.checked).toBeNull();
  });

  it('stores nothing when the numbers differ', async () => {
    await show();
    await press('Jämför numret');
    await userEvent.click(screen.getByRole('radio', { name: /På plats/ }));
    await press('Numren är olika');
    expect(screen.getByRole('alert')).toHaveTextContent('Lita inte på nyckeln');
    expect(await now()).toEqual(contact);
  });

  it('reads the code of the other’s card', async () => {
    const short = await maja.ports.shortForms.ofCard(await aCardOf(karin));
    const codes = {
      ...maja.ports.codes,
      inPicture: async () => `https://example.test/#/people/add/${short}`,
    };
    await renderOver({ ...maja.ports, codes }, <PersonScreen fingerprint={contact.fingerprint} />);
    await press('Jämför numret');
    await userEvent.click(screen.getByRole('radio', { name: /QR-kod/ }));
    await userEvent.upload(
      screen.getByLabelText('Välj en bild av koden', { selector: 'input' }),
      new File(['x'], 'kod.png', { type: 'image/png' }),
    );
    expect(await screen.findByText('Kontrollerad av dig 5 oktober 2026 (QR-kod)')).toBeVisible();
  });

  it('is not taken for done when only the table says so', async () => {
    const checked = { at: '2026-10-01T08:00:00.000Z', how: 'phone', note: 'eyJ.e30.AA' } as const;
    await maja.ports.contacts.save({ ...contact, checked });
    await show();
    expect(await screen.findByRole('button', { name: 'Jämför numret' })).toBeVisible();
    expect(screen.queryByText(/Kontrollerad av dig/)).toBeNull();
  });
});

describe('a key one has been told of, under a known name', () => {
  let told: Contact;
  beforeEach(async () => {
    const other = await aDevice('Karin Öberg', 'manager');
    const seen = must(await lookAtCard(maja.ports, maja.profile, await aCardOf(other)));
    const kept = must(await keepCard(maja.ports, maja.profile, seen));
    told = { ...kept, times: 0 };
    await maja.ports.contacts.save(told);
  });

  it('is two people when the user says so', async () => {
    await show(told.fingerprint);
    expect(await screen.findByText('Stopp. Du har redan Karin Öberg med en annan nyckel')).toBeVisible();
    await press('Det är en annan person med samma namn');
    expect(await screen.findByText('Du har en annan person som heter Karin Öberg')).toBeVisible();
    expect((await now())?.namesakes).toEqual([told.fingerprint]);
  });

  it('takes the known key’s place once the number has been compared', async () => {
    await show(told.fingerprint);
    await press('Karin Öberg har bytt nyckel. Jag vill jämföra kontrollnumret');
    await userEvent.click(screen.getByRole('radio', { name: /På plats/ }));
    await press('Numren är lika');
    expect(await screen.findByText('Kontrollerad av dig 5 oktober 2026 (på plats)')).toBeVisible();
    expect((await now())?.replacedBy).toBe(told.fingerprint);
    await press('Ångra kontrollen');
    await waitFor(async () => expect((await now())?.replacedBy).toBeNull());
  });
});

describe('when something has happened', () => {
  it('takes in the note that revokes the key', async () => {
    const { revocation } = must(await identityOf(karin.ports, karin.profile));
    await show();
    await userEvent.click(await screen.findByText('Läs in en återkallelse'));
    await givesFile(revocation);
    expect(await screen.findByText('Återkallad nyckel')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Om något har hänt' })).toHaveFocus();
    expect((await now())?.revoked).toEqual({ at: '2026-10-05T08:00:00.000Z', held: [] });
    expect(screen.queryByRole('button', { name: 'Jämför numret' })).toBeNull();
  });

  it('changes nothing for a note on another key, or another file', async () => {
    const daniel = await aDevice('Daniel Ekström', 'safetyRepresentative');
    const { revocation } = must(await identityOf(daniel.ports, daniel.profile));
    await show();
    await userEvent.click(await screen.findByText('Läs in en återkallelse'));
    await givesFile(revocation);
    expect(await screen.findByText(/Filen återkallar en annan nyckel/)).toBeVisible();
    await givesFile(await aCardOf(karin));
    expect(await screen.findByText('Det här är inte en fil från Distansrond.')).toBeVisible();
    expect(await now()).toEqual(contact);
    expect(await maja.ports.contacts.list(maja.profile.id)).toHaveLength(1);
  });

  it('forgets the person after having been asked, and a key set aside for theirs counts again', async () => {
    const before = { ...contact, fingerprint: 'c'.repeat(64), replacedBy: contact.fingerprint };
    await maja.ports.contacts.save(before);
    must(await checkContact(maja.ports, maja.profile, contact, { how: 'phone', given: null }));
    await show();
    await userEvent.click(await screen.findByText('Ta bort personen'));
    await press('Ta bort …');
    const dialog = within(screen.getByRole('dialog', { name: 'Ta bort Karin Öberg?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Ta bort' }));
    await waitFor(async () => expect(await now()).toBeUndefined());
    expect(await maja.ports.contacts.list(maja.profile.id)).toEqual([{ ...before, replacedBy: null }]);
    expect(location.hash).toBe('#/people');
  });
});
