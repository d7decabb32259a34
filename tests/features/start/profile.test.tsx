import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { looksLikeIdentityNumber } from '../../../src/domain/people/looksLikeIdentityNumber.ts';
import { ProfileScreen } from '../../../src/features/start/ProfileScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Maja Lindqvist', 'employee');
  location.hash = '#/profiles/new';
});

describe('saying who one is', () => {
  it('asks for a name and a role, all at once, and saves nothing meanwhile', async () => {
    await renderOver(device.ports, <ProfileScreen id={null} role={null} />);
    await userEvent.click(screen.getByRole('button', { name: 'Spara och gå vidare' }));
    const summary = screen.getByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Skriv ditt namn.', 'Välj minst en roll.']);
    expect(await device.ports.profiles.list()).toHaveLength(1);
  });

  it('refuses a personal identity number wherever it stands', async () => {
    await renderOver(device.ports, <ProfileScreen id={null} role="manager" />);
    await userEvent.type(screen.getByLabelText('Namn'), 'Karin Öberg 19700101-1234');
    await userEvent.click(screen.getByRole('button', { name: 'Spara och gå vidare' }));
    expect(screen.getByLabelText('Namn')).toBeInvalid();
    expect(await device.ports.profiles.list()).toHaveLength(1);
  });

  it('saves a second person on the device, with the role of the door, and makes them the one who uses it', async () => {
    await renderOver(device.ports, <ProfileScreen id={null} role="manager" />);
    expect(screen.getByRole('checkbox', { name: /^Chef/ })).toBeChecked();
    await userEvent.type(screen.getByLabelText('Namn'), 'Karin Öberg');
    await userEvent.click(screen.getByRole('button', { name: 'Spara och gå vidare' }));
    await waitFor(() => expect(location.hash).toBe('#/'));
    const saved = (await device.ports.profiles.list()).find(({ name }) => name === 'Karin Öberg');
    expect(saved?.roles).toEqual(['manager']);
    expect(device.ports.preferences.get('profile')).toBe(saved?.id);
  });

  it('changes an existing person and keeps their id', async () => {
    await renderOver(device.ports, <ProfileScreen id={device.profile.id} role={null} />);
    expect(screen.getByLabelText('Namn')).toHaveValue('Maja Lindqvist');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Skyddsombud/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringarna' }));
    await waitFor(() => expect(location.hash).toBe('#/settings'));
    const [saved] = await device.ports.profiles.list();
    expect(saved).toEqual({ ...device.profile, roles: ['employee', 'safetyRepresentative'] });
  });
});

describe('a personal identity number', () => {
  it.each(['700101-1234', '19700101-1234', '7001011234', 'Maja 700161-1234', '700101+1234'])(
    'is seen in %s',
    (text) => {
      expect(looksLikeIdentityNumber(text)).toBe(true);
    },
  );
  it.each(['021-17 30 00', '2026-11-23', '12345678901234', 'Norrsund, hus 4', '070-123 45 67'])(
    'is not seen in %s',
    (text) => {
      expect(looksLikeIdentityNumber(text)).toBe(false);
    },
  );
});
