import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/actions/keys/cardOf.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import { AddPersonScreen } from '../../../src/features/people/AddPersonScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { aCardOf, learnsOf } from '../../support/contacts.ts';
import { memoryPorts } from '../../support/memoryPorts.ts';

let maja: Device;
let karin: Device;
beforeEach(async () => {
  history.replaceState(null, '', '#/people/add');
  maja = await aDevice('Maja Lindqvist', 'employee');
  karin = await aDevice('Karin Öberg', 'manager');
});

const contacts = () => maja.ports.contacts.list(maja.profile.id);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const show = () => renderOver(maja.ports, <AddPersonScreen short={null} />);
const picks = (text: string, name = 'kort.distanskort') =>
  userEvent.upload(screen.getByLabelText('Välj en fil', { selector: 'input' }), new File([text], name));
const shortOf = async (device: Device) => (await device.ports.shortForms.ofCard(await aCardOf(device))) ?? '';

async function pastes(text: string) {
  await userEvent.click(screen.getByLabelText('Länken till kortet'));
  await userEvent.paste(text);
  await press('Läs kortet');
}

describe('a card', () => {
  it('is shown before it is kept, and the number compared at once', async () => {
    await show();
    await picks(await aCardOf(karin));
    const seen = within(await screen.findByRole('region', { name: 'Kort från Karin Öberg' }));
    await waitFor(() => expect(seen.getByRole('heading', { name: 'Kort från Karin Öberg' })).toHaveFocus());
    expect(seen.getByText('Digital vård, chef')).toBeVisible();
    expect(seen.getByText('Okänd nyckel')).toBeVisible();
    expect(seen.getByRole('list', { name: 'Kontrollnummer' })).toBeVisible();
    expect(await contacts()).toEqual([]);
    await press('Spara personen');
    const heading = await screen.findByRole('heading', { name: 'Karin Öberg är sparad' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(await contacts()).toMatchObject([{ name: 'Karin Öberg', checked: null, times: 1 }]);
    await userEvent.click(screen.getByRole('radio', { name: /På plats/ }));
    await press('Numren är lika');
    expect(
      await screen.findByRole('heading', { name: 'Karin Öberg är sparad och kontrollerad' }),
    ).toBeVisible();
    expect(await contacts()).toMatchObject([{ checked: { how: 'inPerson' } }]);
  });

  it('is not kept when it is declined', async () => {
    await show();
    await picks(await aCardOf(karin));
    await press('Spara inte');
    expect(await screen.findByRole('heading', { name: 'Från en fil' })).toBeVisible();
    expect(await contacts()).toEqual([]);
  });

  it('can be taken away again when the numbers turn out to differ', async () => {
    await show();
    await picks(await aCardOf(karin));
    await press('Spara personen');
    await userEvent.click(await screen.findByRole('radio', { name: /På telefon/ }));
    await press('Numren är olika');
    await press('Ta bort kortet igen');
    expect(await screen.findByRole('heading', { name: 'Från en fil' })).toBeVisible();
    expect(await contacts()).toEqual([]);
  });

  it('comes by a link, also one that a mail program has broken', async () => {
    await show();
    const short = await shortOf(karin);
    await pastes(`https://example.test/#/people/add/${short.slice(0, 40)}\n${short.slice(40)} `);
    expect(await screen.findByRole('heading', { name: 'Kort från Karin Öberg' })).toBeVisible();
  });

  it('comes by a QR code', async () => {
    const code = `https://example.test/#/people/add/${await shortOf(karin)}`;
    const codes = { ...maja.ports.codes, hasCamera: () => true, watch: async () => ({ code }) };
    await renderOver({ ...maja.ports, codes }, <AddPersonScreen short={null} />);
    await press('Läs av med kameran');
    expect(await screen.findByRole('heading', { name: 'Kort från Karin Öberg' })).toBeVisible();
  });

  it('comes by the address, which is emptied at once and remembers it on this page only', async () => {
    const short = await shortOf(karin);
    history.replaceState(null, '', `#/people/add/${short}`);
    await renderOver(maja.ports, <AddPersonScreen short={short} />);
    expect(await screen.findByRole('heading', { name: 'Kort från Karin Öberg' })).toBeVisible();
    expect(location.hash).toBe('#/people/add');
    expect(history.state).toEqual({ card: short });
  });

  it('waits for somebody who has not yet said who they are', async () => {
    const ports = { ...maja.ports, ...memoryPorts() };
    await renderOver(ports, <AddPersonScreen short={await shortOf(karin)} />);
    expect(screen.getByText(/Kortet du öppnade finns kvar här/)).toBeVisible();
  });

  it('is one’s own, or one that is here already, and is not kept twice', async () => {
    await learnsOf(maja, karin);
    await show();
    await picks(await aCardOf(maja));
    expect(await screen.findByText('Det här är ditt eget kort')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Spara personen' })).toBeNull();
    await press('Läs ett annat kort');
    await picks(await aCardOf(karin));
    expect(await screen.findByText('Du har redan kortet från Karin Öberg')).toBeVisible();
  });

  it('of a new key that the old one stands behind takes the old one’s place', async () => {
    const before = await learnsOf(maja, karin);
    must(await rotateKey(karin.ports, karin.profile));
    await show();
    await picks(await aCardOf(karin));
    expect(await screen.findByText('Karin Öberg har bytt nyckel')).toBeVisible();
    expect(screen.getByText('Bytt nyckel, intygad av den gamla')).toBeVisible();
    await press('Spara personen');
    await screen.findByRole('heading', { name: 'Karin Öberg är sparad' });
    const [old, renewed] = await contacts();
    expect(old?.replacedBy).toBe(renewed?.fingerprint);
    expect(renewed?.vouchedBy).toBe(before.fingerprint);
  });
});

describe('a card of a key that is here already', () => {
  it('is not kept with another sealing key than the one that is known', async () => {
    const held = await learnsOf(maja, karin);
    const other = must(await identityOf(maja.ports, maja.profile)).recipient;
    await maja.ports.contacts.save({ ...held, recipient: other });
    await show();
    await picks(await aCardOf(karin));
    expect(await screen.findByText('Kortet hör inte ihop med det du redan har')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Spara personen' })).toBeNull();
  });

  it('says so when it goes by another name than before', async () => {
    const held = await learnsOf(maja, karin);
    await maja.ports.contacts.save({ ...held, name: 'Karin Lind' });
    await show();
    await picks(await aCardOf(karin));
    expect(await screen.findByText('Du har den här nyckeln under namnet Karin Lind')).toBeVisible();
  });

  it('completes what was only seen in files before', async () => {
    const held = await learnsOf(maja, karin);
    await maja.ports.contacts.save({ ...held, card: null, recipient: null, number: null });
    await show();
    await picks(await aCardOf(karin));
    expect(
      await screen.findByText(/Du har sett nyckeln för Karin Öberg förut, men inte kortet/),
    ).toBeVisible();
    await press('Spara personen');
    await screen.findByRole('heading', { name: 'Karin Öberg är sparad' });
    expect(await contacts()).toMatchObject([{ recipient: held.recipient, times: 2 }]);
  });
});

describe('a known name under another key', () => {
  beforeEach(async () => {
    await learnsOf(maja, karin);
    const impostor = await aDevice('Karin Oberg', 'manager');
    await show();
    await picks(
      must(
        await cardOf(
          impostor.ports,
          impostor.profile,
          must(await identityOf(impostor.ports, impostor.profile)),
        ),
      ),
    );
    await screen.findByText('Stopp. Du har redan Karin Öberg med en annan nyckel');
  });

  it('stops, with both numbers and no way to simply save', async () => {
    expect(screen.getByRole('list', { name: 'Numret du har' })).toBeVisible();
    expect(screen.getByRole('list', { name: 'Det nya numret' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Spara personen' })).toBeNull();
    await press('Jag vet inte. Spara inget');
    expect(await contacts()).toHaveLength(1);
  });

  it('is kept as a second person when the user says so', async () => {
    await press('Det är en annan person med samma namn');
    await screen.findByRole('heading', { name: 'Karin Oberg är sparad' });
    const [known, second] = await contacts();
    expect(known?.namesakes).toEqual([second?.fingerprint]);
    expect(known?.replacedBy).toBeNull();
  });

  it('is kept as the same person only after the number has been compared', async () => {
    await press('Karin Öberg har bytt nyckel. Jag vill jämföra kontrollnumret');
    await userEvent.click(screen.getByRole('radio', { name: /På telefon/ }));
    await press('Numren är lika');
    await screen.findByRole('heading', { name: 'Karin Oberg är sparad och kontrollerad' });
    const [known, renewed] = await contacts();
    expect(known?.replacedBy).toBe(renewed?.fingerprint);
    expect(renewed?.checked?.how).toBe('phone');
  });

  it('is not kept when the numbers differ', async () => {
    await press('Karin Öberg har bytt nyckel. Jag vill jämföra kontrollnumret');
    await userEvent.click(screen.getByRole('radio', { name: /På telefon/ }));
    await press('Numren är olika');
    expect(screen.getByText('Numren är olika. Lita inte på nyckeln.')).toBeVisible();
    expect(await contacts()).toHaveLength(1);
  });
});

describe('what is no card', () => {
  it('is a revocation: it counts at once, and what it changed is said', async () => {
    await learnsOf(maja, karin);
    const { revocation } = must(await identityOf(karin.ports, karin.profile));
    await show();
    await picks(revocation);
    const heading = await screen.findByRole('heading', { name: 'Nyckeln för Karin Öberg är återkallad' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText(/Inget nytt från nyckeln godtas/)).toBeVisible();
    expect(await contacts()).toMatchObject([{ revoked: { held: [] } }]);
    await press('Läs ett annat kort');
    await picks(revocation);
    expect(
      await screen.findByRole('heading', { name: 'Nyckeln för Karin Öberg var redan återkallad' }),
    ).toBeVisible();
    await press('Läs ett annat kort');
    await picks(await aCardOf(karin));
    await screen.findByRole('heading', { name: 'Kort från Karin Öberg' });
    expect(screen.queryByRole('button', { name: 'Spara personen' })).toBeNull();
  });

  it('is a revocation of a key never seen, which is remembered all the same', async () => {
    const { revocation } = must(await identityOf(karin.ports, karin.profile));
    await show();
    await picks(revocation);
    expect(await screen.findByText(/Enheten minns ändå att den är återkallad/)).toBeVisible();
    expect(await contacts()).toMatchObject([{ name: 'Karin Öberg', times: 0 }]);
  });

  it('is one’s own revocation, which is not taken in here', async () => {
    const { revocation } = must(await identityOf(maja.ports, maja.profile));
    await show();
    await picks(revocation);
    expect(await screen.findByText('Filen återkallar din egen nyckel')).toBeVisible();
    expect(await contacts()).toEqual([]);
    expect((await maja.ports.identities.load(maja.profile.id))?.revoked).toBeNull();
  });

  it.each([
    ['%PDF-1.7 ', 'Det här är en PDF, inte ett kort', '#/verify'],
    ['age-encryption.org/v1\n', 'Det här är ett paket, inte ett kort', '#/import'],
  ])('is %j, and leads to where it belongs', async (bytes, words, href) => {
    await show();
    await picks(bytes, 'fil');
    const told = (await screen.findByText(words)).parentElement;
    expect(within(told as HTMLElement).getByRole('link')).toHaveAttribute('href', href);
  });

  it('is something else, and what was pasted stays in its field', async () => {
    await show();
    await pastes('hej');
    expect(await screen.findByText('Det här är inte en fil från Distansrond.')).toBeVisible();
    expect(screen.getByLabelText('Länken till kortet')).toHaveValue('hej');
    await userEvent.clear(screen.getByLabelText('Länken till kortet'));
    await press('Läs kortet');
    expect(screen.getByText('Klistra in länken först.')).toBeVisible();
  });

  it('is an invitation, which is opened and not pasted here', async () => {
    await show();
    await pastes('https://example.test/#/invitation/abc');
    expect(await screen.findByText(/inbjudan till en rond, inte ett kort/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Öppna inbjudan' })).toHaveAttribute('href', '#/invitation/abc');
  });
});
