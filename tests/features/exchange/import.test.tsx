import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import {
  confirmRecovery,
  makeRecoveryFile,
  restoreFromRecovery,
} from '../../../src/actions/keys/recovery.ts';
import { handOver } from '../../../src/actions/packages/handOver.ts';
import { signAcceptance, signSafetyStatement } from '../../../src/actions/signings.ts';
import { refuse } from '../../../src/domain/result.ts';
import { ImportScreen } from '../../../src/features/exchange/ImportScreen.tsx';
import { RecordScreen } from '../../../src/features/record/RecordScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import {
  anAssessedRound,
  aPackage,
  aReviewedRound,
  importPackage,
  must,
  passphrase,
  signing,
} from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { aKeyPackage, learnsOf } from '../../support/contacts.ts';
import { fileOf, picks, rowOf, rowsOf, unlock } from './receiving.ts';

const showImport = ({ ports }: Device) => renderOver(ports, <ImportScreen />);

describe('files of every kind', () => {
  it('are each given a result of their own, and one bad file does not stop the others', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const bytes = await aPackage(id, employee, manager);
    const changed = bytes.slice();
    changed[bytes.length - 40] = (changed[bytes.length - 40] ?? 0) ^ 1;
    await showImport(manager);
    await picks(
      fileOf(changed, 'trasig.distansrond'),
      fileOf('%PDF-1.7 ', 'rapport.pdf'),
      fileOf('hej', 'brev.txt'),
      fileOf(bytes, 'hel.distansrond'),
    );
    const report = await rowOf('rapport.pdf');
    expect(report.getByRole('link', { name: 'Kontrollera PDF:en' })).toHaveAttribute('href', '#/verify');
    expect((await rowOf('brev.txt')).getByText('Det här är inte en fil från Distansrond.')).toBeVisible();
    const wrong = await unlock('hel.distansrond', 'fel fras');
    expect(wrong.getByText('Lösenfrasen stämmer inte.')).toBeVisible();
    const broken = await unlock('trasig.distansrond', passphrase);
    expect(broken.getByText('Filen är skadad eller inte helt överförd.')).toBeVisible();
    const good = await unlock('hel.distansrond', passphrase.toUpperCase());
    await userEvent.click(good.getByRole('button', { name: 'Läs in ändå' }));
    expect(await good.findByText('Filen är inläst')).toBeVisible();
    expect(good.getByText('Maja Lindqvist: Lämnar sina svar.')).toBeVisible();
    expect(await good.findByRole('link', { name: 'Bedöm' })).toHaveAttribute(
      'href',
      `#/rounds/${id}/manager-review`,
    );
  });

  it('are refused by their size before they are read', async () => {
    const { manager } = await anAssessedRound();
    await showImport(manager);
    const film = fileOf('x', 'film.mp4');
    Object.defineProperty(film, 'size', { value: 51 * 1024 * 1024 });
    film.arrayBuffer = () => Promise.reject(new Error('must not be read'));
    await picks(film);
    expect(
      (await rowOf('film.mp4')).getByText(/Filen är större än appen läser in \(gräns: 50 MB\)/),
    ).toBeVisible();
  });

  it('that cannot be read at all are said to be damaged', async () => {
    const { manager } = await anAssessedRound();
    await showImport(manager);
    const gone = fileOf('x', 'borta.distansrond');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await picks(gone);
    const row = await rowOf('borta.distansrond');
    expect(row.getByText('Filen är skadad eller inte helt överförd.')).toBeVisible();
  });

  it('of an earlier format are told from those of a later one', async () => {
    const { manager } = await anAssessedRound();
    const answers = ['older-format', 'newer-than-this-app'] as const;
    const packages = {
      ...manager.ports.packages,
      lockOf: () => 'keys' as const,
      open: async (bytes: Uint8Array) =>
        refuse({ problem: answers[(bytes.at(-1) ?? 0) - 0x30] ?? 'older-format' } as const),
    };
    await renderOver({ ...manager.ports, packages }, <ImportScreen />);
    await picks(
      fileOf('age-encryption.org/v1 0', 'gammal.distansrond'),
      fileOf('age-encryption.org/v1 1', 'ny.distansrond'),
    );
    expect((await rowOf('gammal.distansrond')).getByText(/tidigare version av appen/)).toBeVisible();
    expect((await rowOf('ny.distansrond')).getByText(/nyare version av appen/)).toBeVisible();
  });
});

describe('a first file from somebody', () => {
  it('tells from whom, when and how it stands to what one has, before anything is shown or stored', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const bytes = await aPackage(id, employee, manager);
    const before = await rowsOf(manager, id);
    await showImport(manager);
    await picks(fileOf(bytes, 'ny.distansrond'));
    const row = await unlock('ny.distansrond', passphrase);
    expect(row.getByText('Från Maja Lindqvist, medarbetare')).toBeVisible();
    expect(row.getByText(/enligt avsändarens klocka/)).toBeVisible();
    expect(row.getByText('Ny för dig')).toBeVisible();
    const maja = row.getByRole('region', { name: 'Maja Lindqvist' });
    expect(maja).toHaveTextContent('medarbetare, Digital vård');
    expect(maja).toHaveTextContent('Okänd nyckel');
    expect(row.getByRole('list', { name: 'Kontrollnummer för Maja Lindqvist' })).toBeVisible();
    expect(row.queryByText(/Köksstol/)).toBeNull();
    expect(await rowsOf(manager, id)).toEqual(before);
    await userEvent.click(row.getByRole('button', { name: 'Läs inte in' }));
    expect(await row.findByText('Inget är inläst eller sparat')).toBeVisible();
    expect(await rowsOf(manager, id)).toEqual(before);
  });

  it('can be compared by telephone on the spot, and the key then counts as checked', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await showImport(manager);
    await picks(fileOf(await aPackage(id, employee, manager), 'ny.distansrond'));
    const row = await unlock('ny.distansrond', passphrase);
    await userEvent.click(row.getByRole('button', { name: 'Jämför kontrollnumret först' }));
    await userEvent.click(row.getByRole('radio', { name: /^På telefon/ }));
    await userEvent.click(row.getByRole('button', { name: 'Numren är lika' }));
    expect(row.getByText('Du har jämfört numret på telefon')).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Läs in filen' }));
    expect(await row.findByText('Filen är inläst')).toBeVisible();
    const [maja] = await manager.ports.contacts.list(manager.profile.id);
    expect(maja?.checked).toMatchObject({ how: 'phone' });
  });

  it('is not taken in because two numbers differ', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await showImport(manager);
    await picks(fileOf(await aPackage(id, employee, manager), 'ny.distansrond'));
    const row = await unlock('ny.distansrond', passphrase);
    await userEvent.click(row.getByRole('button', { name: 'Jämför kontrollnumret först' }));
    await userEvent.click(row.getByRole('radio', { name: /^På plats/ }));
    await userEvent.click(row.getByText('Skriv in numret i stället'));
    await userEvent.type(row.getByLabelText('Kontrollnumret som Maja Lindqvist läser upp'), '1'.repeat(30));
    await userEvent.click(row.getByRole('button', { name: 'Jämför' }));
    expect(row.getByText('Numren är olika. Lita inte på nyckeln.')).toBeVisible();
    expect(await manager.ports.records.load(id)).toBeNull();
  });

  it('can be taken in by keyboard alone', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await showImport(manager);
    await picks(fileOf(await aPackage(id, employee, manager), 'ny.distansrond'));
    const row = await rowOf('ny.distansrond');
    const field = row.getByLabelText('Lösenfras från avsändaren');
    while (document.activeElement !== field) await userEvent.tab();
    await userEvent.keyboard(`${passphrase}{Enter}`);
    const go = await row.findByRole('button', { name: 'Läs in ändå' });
    await waitFor(() => expect(screen.getByRole('listitem', { name: 'ny.distansrond' })).toHaveFocus());
    while (document.activeElement !== go) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(await row.findByText('Filen är inläst')).toBeVisible();
  });

  it('that was meant for another name says so, and may be taken in all the same', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(manager, employee);
    const people = [{ name: 'Kerstin Åberg', contact: null }];
    const to = { role: 'manager', people, passphrase } as const;
    const { bytes } = must(await handOver(employee.ports, employee, id, to));
    await showImport(manager);
    await picks(fileOf(bytes, 'fel.distansrond'));
    const row = await unlock('fel.distansrond', passphrase);
    expect(row.getByText('Filen är ställd till Kerstin Åberg')).toBeVisible();
    expect(await manager.ports.records.load(id)).toBeNull();
    await userEvent.click(row.getByRole('button', { name: 'Läs in ändå' }));
    expect(await row.findByText('Filen är inläst')).toBeVisible();
  });

  it('waits for a recovery file, and is there when one comes back with it made', async () => {
    const { id, employee } = await anAssessedRound();
    const manager = await aDevice('Karin Öberg', 'manager');
    must(await identityOf(manager.ports, manager.profile));
    const bytes = await aPackage(id, employee, manager);
    await showImport(manager);
    await picks(fileOf(bytes, 'vantar.distansrond'));
    const row = await unlock('vantar.distansrond', passphrase);
    expect(row.getByRole('link', { name: 'Gör en återställningsfil' })).toHaveAttribute(
      'href',
      '#/keys/recovery',
    );
    expect(await manager.ports.records.load(id)).toBeNull();
    cleanup();
    must(await confirmRecovery(manager.ports, manager.profile));
    await showImport(manager);
    const back = await rowOf('vantar.distansrond');
    await userEvent.click(await back.findByRole('button', { name: 'Läs in ändå' }));
    expect(await back.findByText('Filen är inläst')).toBeVisible();
    cleanup();
    await showImport(manager);
    expect(screen.queryByRole('listitem', { name: 'vantar.distansrond' })).toBeNull();
  });
});

describe('a file locked to keys', () => {
  it('opens by itself, and is taken in at once when it raises no question', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await learnsOf(manager, employee);
    await showImport(manager);
    await picks(fileOf(await aKeyPackage(id, employee, manager), 'nyckel.distansrond'));
    const row = await rowOf('nyckel.distansrond');
    expect(row.getByText('Filen är inläst')).toBeVisible();
    expect(screen.queryByLabelText('Lösenfras från avsändaren')).toBeNull();
  });

  it('for somebody else is refused, and nothing is stored', async () => {
    const { id, employee, manager, representative } = await anAssessedRound();
    await learnsOf(employee, representative);
    const bytes = await aKeyPackage(id, employee, representative);
    const before = await rowsOf(manager, id);
    await showImport(manager);
    await picks(fileOf(bytes, 'annans.distansrond'));
    expect((await rowOf('annans.distansrond')).getByText('Filen är avsedd för någon annan.')).toBeVisible();
    expect(await rowsOf(manager, id)).toEqual(before);
  });

  it('for another person on the same device can be passed to them', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await learnsOf(manager, employee);
    const bytes = await aKeyPackage(id, employee, manager);
    const colleague = { ...manager.profile, id: manager.ports.ids.next(), name: 'Bo Ek' };
    must(await manager.ports.profiles.save(colleague));
    manager.ports.preferences.set('profile', colleague.id);
    await showImport(manager);
    await picks(fileOf(bytes, 'karins.distansrond'));
    const row = await rowOf('karins.distansrond');
    expect(row.getByText(/Filen är ställd till Karin Öberg, som också använder/)).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Byt till Karin Öberg och läs in filen' }));
    expect(await screen.findByText('Filen är inläst')).toBeVisible();
    expect((await manager.ports.records.load(id))?.profile).toBe(manager.profile.id);
  });

  it('brings back a receipt with the next one, and the record shows it', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await learnsOf(manager, employee);
    await showImport(manager);
    await picks(fileOf(await aKeyPackage(id, employee, manager), 'fram.distansrond'));
    await rowOf('fram.distansrond');
    cleanup();
    await showImport(employee);
    await picks(fileOf(await aKeyPackage(id, manager, employee), 'åter.distansrond'));
    expect((await rowOf('åter.distansrond')).getByText('Du har redan allt i den här filen')).toBeVisible();
    cleanup();
    await renderOver(employee.ports, <RecordScreen id={id} />);
    expect(await screen.findByText(/Mottagen av Karin Öberg/)).toBeVisible();
  });
});

describe('a file that is not simply newer', () => {
  it('says so when everything in it is known, and when it is older', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const old = await aPackage(id, employee, manager);
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    must(await importPackage(manager, await aPackage(id, employee, manager)));
    await showImport(manager);
    await picks(fileOf(await aPackage(id, employee, manager), 'samma.distansrond'));
    const same = await unlock('samma.distansrond', passphrase);
    expect(same.getByText('Du har redan allt i den här filen')).toBeVisible();
    await picks(fileOf(old, 'gammal.distansrond'));
    const older = await unlock('gammal.distansrond', passphrase);
    expect(older.getByText('Filen är äldre än det du redan har')).toBeVisible();
  });

  it('of a round that was deleted here does not come back older than it was', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const old = await aPackage(id, employee, manager);
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    must(await importPackage(manager, await aPackage(id, employee, manager)));
    await manager.ports.records.remove(id);
    await showImport(manager);
    await picks(fileOf(old, 'gammal.distansrond'));
    const row = await unlock('gammal.distansrond', passphrase);
    expect(row.getByText('Filen är äldre än den version du redan har.')).toBeVisible();
    expect(await manager.ports.records.load(id)).toBeNull();
  });

  it('is kept beside what one has, when both fit together', async () => {
    const { id, employee, representative } = await aReviewedRound();
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    const body = { outcome: 'concurs', reason: '', invited: null } as const;
    must(await signSafetyStatement(representative.ports, signing(representative, id), body));
    await learnsOf(employee, representative);
    await showImport(employee);
    await picks(fileOf(await aPackage(id, representative, employee), 'bredvid.distansrond'));
    const row = await unlock('bredvid.distansrond', passphrase);
    expect(row.getByText('Filen är inläst bredvid det du själv har')).toBeVisible();
  });

  it('shows both sides when one person has said two things on two devices', async () => {
    const { id, employee, manager } = await aReviewedRound();
    const other = await secondDeviceOf(employee);
    must(await importPackage(other, await aPackage(id, manager, other)));
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    const declined = { outcome: 'declined', comment: 'Stolen är fel.', voluntary: false } as const;
    must(await signAcceptance(other.ports, signing(other, id), declined));
    await showImport(manager);
    await picks(
      fileOf(await aPackage(id, employee, manager), 'ena.distansrond'),
      fileOf(await aPackage(id, other, manager), 'andra.distansrond'),
    );
    await unlock('ena.distansrond', passphrase);
    const row = await unlock('andra.distansrond', passphrase);
    expect(row.getByText('Filen är inläst, men säger något annat än det du har')).toBeVisible();
    expect(row.getByText('Stolen är fel.')).toBeVisible();
    expect((await manager.ports.records.load(id))?.envelopes).toHaveLength(4);
  });
});

const accepted = { outcome: 'accepted', comment: '', voluntary: true } as const;

/** The same person, brought back on another device. */
async function secondDeviceOf({ ports, profile, role }: Device): Promise<Device> {
  const { bytes, code } = must(await makeRecoveryFile(ports, profile));
  const fresh = await aDevice('Ingen Alls', role);
  return { ...fresh, profile: must(await restoreFromRecovery(fresh.ports, bytes, code)) };
}
