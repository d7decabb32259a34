// People one cannot be sure of: what the import asks, what it stops, and what cards and revocations do.
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { takeRevocation } from '../../../src/actions/contacts/takeRevocation.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { revokeKey, rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import { signAcceptance } from '../../../src/actions/signings.ts';
import { ImportScreen } from '../../../src/features/exchange/ImportScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import {
  anAssessedRound,
  aPackage,
  aReviewedRound,
  importPackage,
  must,
  passphrase,
  signing,
  withRecovery,
} from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { aCardOf, contactOf, learnsOf } from '../../support/contacts.ts';
import { fileOf, picks, rowOf, rowsOf, unlock } from './receiving.ts';

const showImport = ({ ports }: Device) => renderOver(ports, <ImportScreen />);

/** Somebody by the manager's name has got hold of the round, and sends it on as if it were hers. */
async function anImpostorsFile() {
  const round = await aReviewedRound();
  const { id, employee } = round;
  const impostor = await withRecovery(await aDevice('Karin Oberg', 'manager'));
  must(await importPackage(impostor, await aPackage(id, employee, impostor)));
  return { ...round, impostor, bytes: await aPackage(id, impostor, employee) };
}

describe('an impostor with a known name', () => {
  it('is stopped, and nothing is stored', async () => {
    const { id, employee, bytes } = await anImpostorsFile();
    const before = await rowsOf(employee, id);
    await showImport(employee);
    await picks(fileOf(bytes, 'falsk.distansrond'));
    const row = await unlock('falsk.distansrond', passphrase);
    expect(row.getByText('Stopp. Du har redan Karin Öberg med en annan nyckel.')).toBeVisible();
    expect(row.queryByRole('button', { name: 'Läs in ändå' })).toBeNull();
    await userEvent.click(row.getByRole('button', { name: 'Läs in filen' }));
    expect(row.getByText('Välj vad som har hänt, eller läs inte in.')).toBeVisible();
    await userEvent.click(row.getByRole('radio', { name: /^Nyckeln är bytt/ }));
    await userEvent.click(row.getByRole('button', { name: 'Läs in filen' }));
    expect(row.getByText('Jämför kontrollnumret först.', { selector: '.err' })).toBeVisible();
    expect(await rowsOf(employee, id)).toEqual(before);
    await userEvent.click(row.getByRole('button', { name: 'Läs inte in' }));
    expect(await row.findByText('Inget är inläst eller sparat')).toBeVisible();
    expect(await rowsOf(employee, id)).toEqual(before);
  });

  it('may be a second person of that name, and the first stays who they were', async () => {
    const { employee, bytes } = await anImpostorsFile();
    await showImport(employee);
    await picks(fileOf(bytes, 'namne.distansrond'));
    const row = await unlock('namne.distansrond', passphrase);
    await userEvent.click(row.getByRole('radio', { name: /^Det är en annan person/ }));
    await userEvent.click(row.getByRole('button', { name: 'Läs in filen' }));
    expect(await row.findByText('Du har redan allt i den här filen')).toBeVisible();
    expect((await contactOf(employee, 'Karin Öberg')).replacedBy).toBeNull();
    expect((await contactOf(employee, 'Karin Oberg')).times).toBe(1);
  });

  it('takes the place of the known key only when the numbers have been compared', async () => {
    const { employee, bytes } = await anImpostorsFile();
    await showImport(employee);
    await picks(fileOf(bytes, 'bytt.distansrond'));
    const row = await unlock('bytt.distansrond', passphrase);
    await userEvent.click(row.getByRole('radio', { name: /^Nyckeln är bytt/ }));
    await userEvent.click(row.getByRole('radio', { name: /^På plats/ }));
    await userEvent.click(row.getByRole('button', { name: 'Numren är lika' }));
    await userEvent.click(row.getByRole('button', { name: 'Läs in filen' }));
    expect(await row.findByText('Du har redan allt i den här filen')).toBeVisible();
    const now = await contactOf(employee, 'Karin Oberg');
    expect(now.checked).toMatchObject({ how: 'inPerson' });
    expect((await contactOf(employee, 'Karin Öberg')).replacedBy).toBe(now.fingerprint);
  });

  it('is stopped too when both files came at once and the real one was taken in first', async () => {
    const { id, impostor, manager } = await anImpostorsFile();
    const fresh = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await showImport(fresh);
    await picks(
      fileOf(await aPackage(id, manager, fresh), 'riktig.distansrond'),
      fileOf(await aPackage(id, impostor, fresh), 'falsk.distansrond'),
    );
    await unlock('riktig.distansrond', passphrase);
    const falsk = await unlock('falsk.distansrond', passphrase);
    expect(falsk.getByText('Namnet Karin Öberg står under två olika nycklar i filen')).toBeVisible();
    const riktig = await rowOf('riktig.distansrond');
    await userEvent.click(riktig.getByRole('button', { name: 'Läs in ändå' }));
    expect(await riktig.findByText('Filen är inläst')).toBeVisible();
    expect(await falsk.findByText('Stopp. Du har redan Karin Öberg med en annan nyckel.')).toBeVisible();
    expect((await rowOf('falsk.distansrond')).queryByRole('button', { name: 'Läs in ändå' })).toBeNull();
  });
});

describe('a key that has changed hands in the open', () => {
  it('is told of and not asked about, when the old key vouches for the new one', async () => {
    const { employee, manager } = await aReviewedRound();
    await learnsOf(employee, manager);
    must(await rotateKey(manager.ports, manager.profile));
    await showImport(employee);
    await picks(fileOf(await aCardOf(manager), 'kort.distansrond'));
    const card = await rowOf('kort.distansrond');
    expect(card.getByText(/Karin Öberg har bytt nyckel. Den gamla nyckeln intygar bytet/)).toBeVisible();
    await userEvent.click(card.getByRole('button', { name: 'Spara bland dina kontakter' }));
    expect(await card.findByText('Karin Öberg finns bland dina kontakter')).toBeVisible();
    const held = await employee.ports.contacts.list(employee.profile.id);
    expect(held.filter(({ name, replacedBy }) => name === 'Karin Öberg' && replacedBy === null)).toHaveLength(
      1,
    );
  });

  it('that is revoked signs nothing that is taken in', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const { revocation } = must(await identityOf(employee.ports, employee.profile));
    must(await takeRevocation(manager.ports, manager.profile, revocation));
    const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
    must(await signAcceptance(employee.ports, signing(employee, id), body));
    const before = await rowsOf(manager, id);
    await showImport(manager);
    await picks(fileOf(await aPackage(id, employee, manager), 'stulen.distansrond'));
    const row = await unlock('stulen.distansrond', passphrase);
    expect(row.getByText(/som Maja Lindqvist har återkallat/)).toBeVisible();
    expect(await rowsOf(manager, id)).toEqual(before);
  });
});

describe('a card as a file', () => {
  it('says whose it is and how sure one can be, and is kept when one says so', async () => {
    const { employee, manager } = await anAssessedRound();
    await showImport(employee);
    await picks(fileOf(`${await aCardOf(manager)}\n`, 'kort.distansrond'));
    const row = await rowOf('kort.distansrond');
    expect(row.getByRole('region', { name: 'Karin Öberg' })).toHaveTextContent('chef, Digital vård');
    expect(row.getByText('Okänd nyckel')).toBeVisible();
    expect(row.getByRole('list', { name: 'Kontrollnummer för Karin Öberg' })).toBeVisible();
    expect(await employee.ports.contacts.list(employee.profile.id)).toEqual([]);
    await userEvent.click(row.getByRole('button', { name: 'Spara bland dina kontakter' }));
    expect(await row.findByText('Karin Öberg finns bland dina kontakter')).toBeVisible();
    expect((await contactOf(employee, 'Karin Öberg')).recipient).toMatch(/^age1/);
  });

  it('can be compared before it is kept', async () => {
    const { employee, manager } = await anAssessedRound();
    await showImport(employee);
    await picks(fileOf(await aCardOf(manager), 'kort.distansrond'));
    const row = await rowOf('kort.distansrond');
    await userEvent.click(row.getByRole('button', { name: 'Jämför kontrollnumret först' }));
    await userEvent.click(row.getByRole('radio', { name: /^På plats/ }));
    await userEvent.click(row.getByRole('button', { name: 'Numren är lika' }));
    await userEvent.click(row.getByRole('button', { name: 'Spara bland dina kontakter' }));
    expect(await row.findByText('Karin Öberg finns bland dina kontakter')).toBeVisible();
    expect((await contactOf(employee, 'Karin Öberg')).checked).toMatchObject({ how: 'inPerson' });
  });

  it('of a known name under another key stops, also when both cards came at once', async () => {
    const { employee, manager } = await anAssessedRound();
    const impostor = await aDevice('Karin Oberg', 'manager');
    await showImport(employee);
    await picks(
      fileOf(await aCardOf(manager), 'riktigt.distansrond'),
      fileOf(await aCardOf(impostor), 'falskt.distansrond'),
    );
    const real = await rowOf('riktigt.distansrond');
    const false_ = await rowOf('falskt.distansrond');
    expect(false_.getByText('Okänd nyckel')).toBeVisible();
    await userEvent.click(real.getByRole('button', { name: 'Spara bland dina kontakter' }));
    expect(await false_.findByText('Stopp. Du har redan Karin Öberg med en annan nyckel.')).toBeVisible();
    await userEvent.click(false_.getByRole('button', { name: 'Spara bland dina kontakter' }));
    expect(false_.getByText('Välj vad som har hänt, eller läs inte in.')).toBeVisible();
    expect(await employee.ports.contacts.list(employee.profile.id)).toHaveLength(1);
  });

  it('of one’s own is known for that', async () => {
    const { employee } = await anAssessedRound();
    await showImport(employee);
    await picks(fileOf(await aCardOf(employee), 'mitt.distansrond'));
    expect((await rowOf('mitt.distansrond')).getByText('Det här är ditt eget kort')).toBeVisible();
  });

  it('with one letter changed is refused', async () => {
    const { employee, manager } = await anAssessedRound();
    const card = await aCardOf(manager);
    const changed = card.slice(0, -5) + (card.at(-5) === 'A' ? 'B' : 'A') + card.slice(-4);
    await showImport(employee);
    await picks(fileOf(changed, 'kort.distansrond'));
    const row = await rowOf('kort.distansrond');
    expect(row.getByRole('alert')).toBeVisible();
    expect(row.queryByRole('button', { name: 'Spara bland dina kontakter' })).toBeNull();
  });
});

describe('a revocation as a file', () => {
  it('counts at once', async () => {
    const { employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    const identity = must(await identityOf(manager.ports, manager.profile));
    const { revocation } = must(await revokeKey(manager.ports, identity));
    await showImport(employee);
    await picks(fileOf(revocation, 'aterkallelse.distansrond'));
    const row = await rowOf('aterkallelse.distansrond');
    expect(row.getByText('Karin Öberg har återkallat sin nyckel')).toBeVisible();
    expect((await contactOf(employee, 'Karin Öberg')).revoked).not.toBeNull();
    cleanup();
    await showImport(employee);
    await picks(fileOf(identity.card, 'kort.distansrond'));
    expect((await rowOf('kort.distansrond')).queryByRole('button', { name: /^Spara/ })).toBeNull();
  });

  it('of one’s own key changes nothing here', async () => {
    const { employee } = await anAssessedRound();
    const { revocation } = must(await identityOf(employee.ports, employee.profile));
    await showImport(employee);
    await picks(fileOf(revocation, 'egen.distansrond'));
    const row = await rowOf('egen.distansrond');
    expect(row.getByText('Filen återkallar din egen nyckel')).toBeVisible();
    expect(row.getByRole('link', { name: 'Till Mina nycklar' })).toHaveAttribute('href', '#/keys');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await employee.ports.contacts.list(employee.profile.id)).toEqual([]);
  });
});
