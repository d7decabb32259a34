import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { makeRecoveryFile } from '../../../src/actions/keys/recovery.ts';
import { rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import { RecoveryScreen } from '../../../src/features/keys/RecoveryScreen.tsx';
import { RestoreScreen } from '../../../src/features/keys/RestoreScreen.tsx';
import type { Profile } from '../../../src/ports/people.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Karin Öberg', 'manager');
});

async function shownCode(): Promise<string[]> {
  const list = await screen.findByRole('list', { name: 'Återställningskod' });
  return within(list)
    .getAllByRole('listitem')
    .map((group) => group.firstChild?.textContent ?? '');
}

async function madeAndSaved(): Promise<string[]> {
  await userEvent.click(await screen.findByRole('button', { name: 'Gör filen och koden' }));
  const groups = await shownCode();
  await userEvent.click(screen.getByRole('button', { name: 'Spara filen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Jag har sparat båda' }));
  return groups;
}

function asked(): { field: HTMLElement; place: number }[] {
  return screen.getAllByRole('textbox').map((field) => {
    const label = (field as HTMLInputElement).labels?.[0]?.textContent ?? '';
    return { field, place: Number(/^Del (\d) av 5$/.exec(label)?.[1]) - 1 };
  });
}

/** Focus comes to the heading of what has happened. */
async function arrivesAt(name: string): Promise<void> {
  const heading = await screen.findByRole('heading', { name });
  await waitFor(() => expect(heading).toHaveFocus());
}

describe('making a recovery file', () => {
  it('says what losing it means, then makes it, has it saved and the code typed back', async () => {
    await renderOver(device.ports, <RecoveryScreen />);
    expect(screen.getByText(/Som chef eller skyddsombud behöver du den/)).toBeVisible();
    expect(screen.getByText(/Ingen kan ta fram koden åt dig/)).toBeVisible();
    const groups = await madeAndSaved();
    expect(groups.map(({ length }) => length)).toEqual([5, 5, 5, 5, 6]);
    expect(screen.getByRole('heading', { name: 'Skriv två delar av koden' })).toHaveFocus();
    expect(screen.queryByRole('list', { name: 'Återställningskod' })).toBeNull();
    for (const { field, place } of asked()) await userEvent.type(field, (groups[place] ?? '').toLowerCase());
    await userEvent.click(screen.getByRole('button', { name: 'Bekräfta' }));
    await arrivesAt('Återställningsfilen är klar');
    expect(screen.getByRole('link', { name: 'Läs in en fil' })).toHaveAttribute('href', '#/import');
    expect((await device.ports.identities.load(device.profile.id))?.recovery).toBe(
      '2026-10-05T08:00:00.000Z',
    );
    const [file] = device.ports.files.downloads;
    expect(file?.name).not.toMatch(/karin|öberg/i);
    const opened = await device.ports.recoveryFiles.open(file?.bytes ?? new Uint8Array(), groups.join(''));
    expect(opened.ok && opened.value.keys).toHaveLength(1);
  });

  it('says which part is wrong, and counts nothing as done', async () => {
    await renderOver(device.ports, <RecoveryScreen />);
    const groups = await madeAndSaved();
    const [first, second] = asked();
    await userEvent.type(first?.field as HTMLElement, groups[first?.place ?? 0] ?? '');
    await userEvent.type(second?.field as HTMLElement, '00000');
    await userEvent.click(screen.getByRole('button', { name: 'Bekräfta' }));
    expect(second?.field).toBeInvalid();
    expect(second?.field).toHaveFocus();
    expect(first?.field).toBeValid();
    expect(screen.getByText(new RegExp(`^Del ${(second?.place ?? 0) + 1} stämmer inte`))).toBeVisible();
    expect((await device.ports.identities.load(device.profile.id))?.recovery).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Visa koden igen' }));
    expect(await shownCode()).toEqual(groups);
  });

  it('does not go on before the file has been saved', async () => {
    await renderOver(device.ports, <RecoveryScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Gör filen och koden' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Jag har sparat båda' }));
    expect(screen.getByText('Spara filen först.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('prints the code with what belongs to it and no name', async () => {
    await renderOver(device.ports, <RecoveryScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Gör filen och koden' }));
    const groups = await shownCode();
    const sheet = document.querySelector('.print-sheet');
    for (const group of groups) expect(sheet).toHaveTextContent(group);
    expect(sheet).toHaveTextContent('Återställningskod');
    expect(sheet).toHaveTextContent('5 oktober 2026');
    expect(sheet).not.toHaveTextContent('Karin');
  });

  it('changes a key of the first version before it goes on', async () => {
    const made = await identityOf(device.ports, device.profile);
    if (!made.ok) throw new Error('no key');
    const ports = {
      ...device.ports,
      identities: {
        ...device.ports.identities,
        secrets: async (identity: Parameters<typeof device.ports.identities.secrets>[0]) => {
          const kept = await device.ports.identities.secrets(identity);
          return kept && identity.fingerprint === made.value.fingerprint ? { ...kept, signing: null } : kept;
        },
      },
    };
    await renderOver(ports, <RecoveryScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Gör filen och koden' }));
    expect(await screen.findByText(/gjord innan nycklar gick att spara/)).toBeVisible();
    device.ports.clock.pass(1000);
    await userEvent.click(screen.getByRole('button', { name: 'Byt nyckel' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Byt nyckel' }));
    expect((await shownCode()).join('')).toHaveLength(26);
  });
});

describe('bringing a person back', () => {
  async function aRecoveryFile(): Promise<{ file: File; code: string; profile: Profile }> {
    const lost = await aDevice('Maja Lindqvist', 'employee');
    await identityOf(lost.ports, lost.profile);
    lost.ports.clock.pass(1000);
    await rotateKey(lost.ports, lost.profile);
    const made = await makeRecoveryFile(lost.ports, lost.profile);
    if (!made.ok) throw new Error('no recovery file');
    const { bytes, fileName, code } = made.value;
    return { file: new File([Uint8Array.from(bytes)], fileName), code, profile: lost.profile };
  }

  async function give(file: File, typed: string): Promise<void> {
    await userEvent.upload(screen.getByLabelText('Välj fil', { selector: 'input' }), file);
    await screen.findAllByText(`Vald fil: ${file.name}`);
    const field = screen.getByLabelText('Återställningskod');
    await userEvent.clear(field);
    await userEvent.type(field, typed);
    await userEvent.click(screen.getByRole('button', { name: 'Återställ' }));
  }

  it('takes file and code, makes them the one who uses the app, and says what did not come along', async () => {
    await device.ports.profiles.remove(device.profile.id);
    const { file, code } = await aRecoveryFile();
    await renderOver(device.ports, <RestoreScreen />);
    await give(file, code.toLowerCase());
    await arrivesAt('Välkommen tillbaka, Maja Lindqvist');
    expect(await screen.findByText('1 tidigare nyckel')).toBeVisible();
    expect(screen.getByText(/Be dem som har dem att lämna över dem/)).toBeVisible();
    const [profile] = await device.ports.profiles.list();
    expect(profile?.name).toBe('Maja Lindqvist');
    expect(device.ports.preferences.get('profile')).toBe(profile?.id);
    expect((await device.ports.identities.load(profile?.id ?? ''))?.recovery).not.toBeNull();
  });

  it('groups the code as it is typed', async () => {
    await renderOver(device.ports, <RestoreScreen />);
    const field = screen.getByLabelText('Återställningskod');
    await userEvent.type(field, 'abcde12345-x');
    expect(field).toHaveValue('ABCDE 12345 X');
    expect(field).toHaveAttribute('autocomplete', 'off');
  });

  it('says everything that is missing at once', async () => {
    await renderOver(device.ports, <RestoreScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Återställ' }));
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Välj återställningsfilen.',
      'Skriv koden.',
    ]);
  });

  it('tells a mistyped code from one that belongs to another file, and keeps what was typed', async () => {
    const { file, code } = await aRecoveryFile();
    await renderOver(device.ports, <RestoreScreen />);
    const mistyped = (code.startsWith('0') ? '1' : '0') + code.slice(1);
    await give(file, mistyped);
    const field = screen.getByLabelText('Återställningskod') as HTMLInputElement;
    expect(field).toBeInvalid();
    expect(field.value.replaceAll(' ', '')).toBe(mistyped);

    const other = device.ports.recoveryFiles.newCode();
    await give(file, other);
    expect(await screen.findByText('Koden hör inte till den här filen.')).toBeVisible();
    expect(field.value.replaceAll(' ', '')).toBe(other);
    expect(await device.ports.profiles.list()).toHaveLength(1);
  });

  it('says that something else is no recovery file', async () => {
    await renderOver(device.ports, <RestoreScreen />);
    await give(new File(['%PDF-1.7'], 'rapport.pdf'), device.ports.recoveryFiles.newCode());
    expect(await screen.findByText('Det här är ingen återställningsfil.')).toBeVisible();
  });

  it('says that a file was damaged on its way', async () => {
    const { file, code } = await aRecoveryFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    await renderOver(device.ports, <RestoreScreen />);
    await give(new File([bytes.slice(0, bytes.length - 40)], file.name), code);
    expect(await screen.findByText('Återställningsfilen är skadad eller inte helt överförd.')).toBeVisible();
  });

  it('changes nothing for somebody whose key is here already', async () => {
    const made = await makeRecoveryFile(device.ports, device.profile);
    if (!made.ok) throw new Error('no recovery file');
    await renderOver(device.ports, <RestoreScreen />);
    await give(new File([Uint8Array.from(made.value.bytes)], 'fil'), made.value.code);
    expect(await screen.findByRole('heading', { name: 'Karin Öberg finns redan på enheten' })).toBeVisible();
    expect(await device.ports.profiles.list()).toEqual([device.profile]);
  });
});
