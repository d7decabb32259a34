// A screen over one device, with the words in Swedish, as the app would show it.
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { setLanguage } from '../../../src/i18n/i18n.ts';
import { PortsProvider } from '../../../src/ports/PortsContext.tsx';
import { ProfileProvider } from '../../../src/ports/ProfileContext.tsx';
import type { Ports } from '../../../src/ports/ports.ts';
import { ToastProvider } from '../../../src/ui/Toast.tsx';

/** Shows the screen, and waits until the device has said who uses it. */
export async function renderOver(ports: Ports, screen: ReactNode): Promise<void> {
  await setLanguage('sv');
  render(
    <PortsProvider ports={ports}>
      <ProfileProvider>
        <ToastProvider>{screen}</ToastProvider>
      </ProfileProvider>
    </PortsProvider>,
  );
  await act(async () => undefined);
}
