import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InvitationScreen } from '../../../src/features/invitation/InvitationScreen.tsx';
import { aDevice } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

it('after a reload the link has to be opened again', async () => {
  const { ports } = await aDevice('Maja Lindqvist', 'employee');
  await renderOver(ports, <InvitationScreen short={null} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Öppna länken i inbjudan igen' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Till startsidan' })).toHaveAttribute('href', '#/');
});
