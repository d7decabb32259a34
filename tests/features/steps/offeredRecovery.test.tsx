import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { confirmRecovery } from '../../../src/actions/keys/recovery.ts';
import { OfferedRecovery } from '../../../src/features/steps/OfferedRecovery.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Maja Lindqvist', 'employee');
  await identityOf(device.ports, device.profile);
});

async function isOffered(profile = device.profile): Promise<boolean> {
  await renderOver(device.ports, <OfferedRecovery profile={profile} />);
  await act(async () => undefined);
  return screen.queryByText('Spara en återställningsfil') !== null;
}

describe('a recovery file', () => {
  it('is offered once there is a key, and the answer “not now” is remembered', async () => {
    expect(await isOffered()).toBe(true);
    expect(screen.getByRole('link', { name: 'Gör återställningsfilen' })).toHaveAttribute(
      'href',
      '#/keys/recovery',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Inte nu' }));
    expect(screen.queryByText('Spara en återställningsfil')).toBeNull();
    expect(await isOffered()).toBe(false);
    expect(device.ports.preferences.get('recovery-declined')).toBe(device.profile.id);
  });

  it('is not offered to somebody who has one', async () => {
    await confirmRecovery(device.ports, device.profile);
    expect(await isOffered()).toBe(false);
  });

  it('is not offered to people in examples', async () => {
    expect(await isOffered({ ...device.profile, demo: true })).toBe(false);
  });
});
