import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRound } from '../../src/actions/startRound.ts';
import { App } from '../../src/app/App.tsx';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { rescueDrafts } from '../../src/app/rescueDrafts.ts';
import { Unexpected } from '../../src/app/Unexpected.tsx';
import { setLanguage } from '../../src/i18n/i18n.ts';
import { aDevice, type Device } from '../support/aDevice.ts';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Maja Lindqvist', 'employee');
  await setLanguage('sv');
  window.scrollTo = () => undefined;
  location.hash = '#/';
});

async function goTo(hash: string) {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

describe('the frame', () => {
  it('moves focus to the heading and says where one is, on every change of address', async () => {
    render(<App ports={device.ports} />);
    await screen.findByRole('heading', { name: 'Ingen rond ännu' });
    await goTo('#/about/storage');
    const heading = await screen.findByRole('heading', { level: 1, name: 'Vad som sparas och var' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('Vad som sparas och var – Distansrond');
  });

  it('skips to the content without touching the address', async () => {
    await goTo('#/about/storage');
    render(<App ports={device.ports} />);
    await screen.findByRole('heading', { level: 1, name: 'Vad som sparas och var' });
    await userEvent.click(screen.getByRole('link', { name: 'Hoppa till innehållet' }));
    expect(screen.getByRole('main')).toHaveFocus();
    expect(location.hash).toBe('#/about/storage');
  });

  it('changes language without losing the place', async () => {
    await goTo('#/about/storage');
    render(<App ports={device.ports} />);
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'What is stored and where' })).toBeVisible();
    expect(location.hash).toBe('#/about/storage');
    await waitFor(() => expect(document.title).toBe('What is stored and where – Distansrond'));
  });

  it('says so when an address leads nowhere', async () => {
    await goTo('#/nowhere');
    render(<App ports={device.ports} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeVisible();
  });

  it('shows the welcome until someone has said who they are', async () => {
    await device.ports.profiles.remove(device.profile.id);
    render(<App ports={device.ports} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Gå en rond där du arbetar' })).toBeVisible();
  });
});

describe('a fault', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  function Broken(): never {
    throw new Error('a bug');
  }

  it('says what is safe and gives the drafts out', async () => {
    await startRound(device.ports, device.profile, { placeName: 'Hemmet' });
    render(
      <ErrorBoundary onRescue={() => rescueDrafts(device.ports)}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Det som stod som sparat är sparat på den här enheten.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Hämta en kopia av utkasten' }));
    await waitFor(() => expect(device.ports.files.downloads).toHaveLength(1));
    const text = new TextDecoder().decode(device.ports.files.downloads[0]?.bytes);
    expect(JSON.parse(text)).toMatchObject({
      format: 'distansrond-drafts',
      drafts: [{ values: { placeName: 'Hemmet' } }],
    });
  });

  it('outside drawing is shown as well', async () => {
    render(
      <ErrorBoundary onRescue={() => undefined}>
        <Unexpected />
      </ErrorBoundary>,
    );
    const rejection = new Event('unhandledrejection');
    act(() => void window.dispatchEvent(Object.assign(rejection, { reason: new Error('in a click') })));
    expect(screen.getByRole('alert')).toHaveTextContent('Något gick fel i appen');
  });

  it('is left behind when one goes elsewhere', () => {
    const { rerender } = render(
      <ErrorBoundary at="/a" onRescue={() => undefined}>
        <Broken />
      </ErrorBoundary>,
    );
    rerender(
      <ErrorBoundary at="/b" onRescue={() => undefined}>
        <p>En annan sida</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText('En annan sida')).toBeVisible();
  });
});
