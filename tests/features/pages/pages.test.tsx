import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { controlNumberOf } from '../../../src/actions/keys/controlNumberOf.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { startRound } from '../../../src/actions/startRound.ts';
import { groupsOf } from '../../../src/domain/people/controlNumber.ts';
import { AccessibilityScreen } from '../../../src/features/pages/AccessibilityScreen.tsx';
import { HelpScreen } from '../../../src/features/pages/HelpScreen.tsx';
import { SettingsScreen } from '../../../src/features/pages/SettingsScreen.tsx';
import { StorageScreen } from '../../../src/features/pages/StorageScreen.tsx';
import { searchHelp } from '../../../src/features/pages/searchHelp.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Maja Lindqvist', 'employee');
});

describe('help', () => {
  it('finds answers by their words and counts them aloud', async () => {
    await renderOver(device.ports, <HelpScreen card={null} />);
    const all = screen.getAllByRole('group').length;
    await userEvent.type(screen.getByLabelText('Sök i hjälpen'), 'huvudarbetsplats');
    await waitFor(() => expect(screen.getAllByRole('group').length).toBeLessThan(all));
    expect(screen.getByText(/^\d+ svar$/)).toHaveAttribute('role', 'status');
  });

  it('says what to do when nothing is found', async () => {
    await renderOver(device.ports, <HelpScreen card={null} />);
    await userEvent.type(screen.getByLabelText('Sök i hjälpen'), 'xyzzy');
    expect(await screen.findByText(/Prova ett annat ord/)).toBeVisible();
  });

  it('opens the card it was asked for', async () => {
    await renderOver(device.ports, <HelpScreen card="main-workplace" />);
    const open = screen.getAllByRole('group').filter((card) => (card as HTMLDetailsElement).open);
    expect(open).toHaveLength(1);
  });

  it('names whom to ask, what to read and what the rules rest on, for the employer of the one who reads', async () => {
    await renderOver(device.ports, <HelpScreen card="how-assessed" />);
    const side = within(screen.getByRole('complementary'));
    expect(side.getByText('HR-service')).toBeVisible();
    expect(side.getByText('Allmänna Bestämmelser (AB)')).toBeVisible();
    expect(side.queryByText('Påhittad adress.')).toBeNull();
    const open = screen.getAllByRole('group').find((card) => (card as HTMLDetailsElement).open);
    expect(
      within(open as HTMLElement).getByRole('link', { name: 'Stödmaterial på intranätet' }),
    ).toBeVisible();
  });

  it('says where an address is missing, and speaks to readers only', async () => {
    await device.ports.profiles.save({ ...device.profile, employer: 'region-vastmanland' });
    await renderOver(device.ports, <HelpScreen card="how-assessed" />);
    const side = within(screen.getByRole('complementary'));
    const material = side.getByText('Stödmaterial för riskbedömning på Arbetsplatsen').closest('li');
    expect(material).toHaveTextContent('Adressen är inte ifylld än. Fråga din chef.');
    expect(side.getByText('VNHR-konsult eller HR-chef').closest('li')).toHaveTextContent(
      'Kontaktuppgifterna är inte ifyllda än. Fråga din chef.',
    );
    expect(side.queryByText(/fylls i|Fyll i|dokumentet/)).toBeNull();
  });

  it('puts matches in the question before matches in the answer', () => {
    const card = (id: string, question: string, answer: string) => ({
      id,
      question,
      answer,
      seeAlso: [],
      audience: [],
      contacts: [],
      links: [],
    });
    const cards = [
      card('a', 'Om stolar', 'Ett bord.'),
      card('b', 'Om bord', 'En stol.'),
      card('c', 'Annat', 'Inget.'),
    ];
    expect(searchHelp(cards, 'BORD').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('settings', () => {
  it('changes the language in place and remembers it', async () => {
    await renderOver(device.ports, <SettingsScreen />);
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(device.ports.preferences.get('language')).toBe('en');
  });

  it('overrides the theme of the device, and follows it again', async () => {
    await renderOver(device.ports, <SettingsScreen />);
    await userEvent.click(screen.getByRole('radio', { name: 'Mörkt' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await userEvent.click(screen.getByRole('radio', { name: 'Som enheten' }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('erases everything only when asked twice', async () => {
    await startRound(device.ports, device.profile, {});
    await renderOver(device.ports, <SettingsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Rensa allt' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Behåll' }));
    expect(await device.ports.profiles.list()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Rensa allt' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rensa allt' }));
    await waitFor(async () => expect(await device.ports.profiles.list()).toEqual([]));
    let drafts: readonly unknown[] = ['not yet read'];
    const stop = device.ports.drafts.all.subscribe((all) => {
      drafts = all;
    });
    await waitFor(() => expect(drafts).toEqual([]));
    stop();
  });
});

describe('the people on the device', () => {
  it('are shown with the number of their key, and the one who uses the app with the way to card and keys', async () => {
    const made = await identityOf(device.ports, device.profile);
    const number = made.ok ? await controlNumberOf(device.ports, made.value) : '';
    await renderOver(device.ports, <SettingsScreen />);
    const shown = await screen.findByRole('list', { name: 'Kontrollnummer för Maja Lindqvist' });
    for (const group of groupsOf(number)) expect(within(shown).getByText(group)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Mitt kort' })).toHaveAttribute('href', '#/card');
    expect(screen.getByRole('link', { name: 'Nycklar' })).toHaveAttribute('href', '#/keys');
  });

  it('are told that what they sign keeps the name of the key until it is changed', async () => {
    await identityOf(device.ports, device.profile);
    await device.ports.profiles.save({ ...device.profile, name: 'Maja Ek' });
    await renderOver(device.ports, <SettingsScreen />);
    expect(await screen.findByText(/står för Maja Lindqvist tills du byter nyckel/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Byt nyckel' })).toHaveAttribute('href', '#/keys');
  });

  it('have no number before their key is made', async () => {
    await renderOver(device.ports, <SettingsScreen />);
    expect(await screen.findByText(/Nyckeln skapas när du skriver under/)).toBeVisible();
  });
});

describe('the pages about the app', () => {
  it('say what is stored and where, kind by kind', async () => {
    await renderOver(device.ports, <StorageScreen />);
    expect(screen.getByRole('heading', { level: 1, name: 'Vad som sparas och var' })).toBeVisible();
    expect(screen.getAllByRole('definition').length).toBeGreaterThan(10);
  });

  it('say how accessible the app is, by whom and where to tell', async () => {
    await renderOver(device.ports, <AccessibilityScreen />);
    expect(screen.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' })).toBeVisible();
    expect(screen.getByText(/WCAG 2\.2 nivå AA/)).toBeVisible();
  });
});
