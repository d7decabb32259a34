import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { lookAtCard } from '../../../src/actions/contacts/lookAtCard.ts';
import { numberInCode } from '../../../src/actions/contacts/numberInCode.ts';
import { controlNumberOf } from '../../../src/actions/keys/controlNumberOf.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { revokeKey } from '../../../src/actions/keys/rotateKey.ts';
import { groupsOf } from '../../../src/domain/people/controlNumber.ts';
import { OwnCardScreen } from '../../../src/features/people/OwnCardScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { memoryPorts } from '../../support/memoryPorts.ts';

let karin: Device;
beforeEach(async () => {
  karin = await aDevice('Karin Öberg', 'manager');
});

describe('one’s own card', () => {
  it('makes the keys when it is opened, and shows them by name and number', async () => {
    expect(await karin.ports.identities.load(karin.profile.id)).toBeNull();
    await renderOver(karin.ports, <OwnCardScreen />);
    const card = within(await screen.findByRole('region', { name: 'Karin Öberg' }));
    const key = must(await identityOf(karin.ports, karin.profile));
    const shown = within(card.getByRole('list', { name: 'Ditt kontrollnummer' }));
    for (const group of groupsOf(await controlNumberOf(karin.ports, key)))
      expect(shown.getByText(group)).toBeVisible();
    expect(card.getByText('Digital vård, chef')).toBeVisible();
    expect(screen.getByText(/Kortet är ingen hemlighet/)).toBeVisible();
  });

  it('is given away as a file under a neutral name, which others can read', async () => {
    await renderOver(karin.ports, <OwnCardScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Ladda ner kortet' }));
    const [file] = karin.ports.files.downloads;
    expect(file?.name).toMatch(/^kort-[a-z]+\.distanskort$/);
    const maja = await aDevice('Maja Lindqvist', 'employee');
    const text = new TextDecoder().decode(file?.bytes);
    const seen = must(await lookAtCard(maja.ports, maja.profile, text));
    expect(seen.card.author.name).toBe('Karin Öberg');
  });

  it('is given away as a link to this app, in which nothing can be read by eye', async () => {
    const user = userEvent.setup();
    await renderOver(karin.ports, <OwnCardScreen />);
    await user.click(await screen.findByRole('button', { name: 'Kopiera länken' }));
    const link = await navigator.clipboard.readText();
    expect(link).toMatch(/^http:\/\/localhost[^#]*#\/people\/add\/[\w-]{200,700}$/);
    expect(link).not.toMatch(/Karin|Digital/);
    const key = must(await identityOf(karin.ports, karin.profile));
    const number = await controlNumberOf(karin.ports, key);
    expect(await numberInCode(karin.ports, link)).toBe(number);
    await user.click(screen.getByRole('button', { name: 'Kopiera numret' }));
    expect(await navigator.clipboard.readText()).toBe(groupsOf(number).join(' '));
    expect(screen.getByRole('img', { name: 'Kortet som QR-kod' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Kontrollnumret som QR-kod' })).toBeVisible();
  });

  it('is shared as a link where the device shares links', async () => {
    const shared: string[] = [];
    const files = {
      ...karin.ports.files,
      canShareLink: () => true,
      shareLink: async (url: string) => shared.push(url) > 0,
    };
    await renderOver({ ...karin.ports, files }, <OwnCardScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Dela' }));
    expect(shared).toEqual([expect.stringContaining('#/people/add/')]);
  });

  it('says so when the profile has another name than the keys, and leads to changing them', async () => {
    must(await identityOf(karin.ports, karin.profile));
    await karin.ports.profiles.save({ ...karin.profile, name: 'Karin Lind' });
    await renderOver(karin.ports, <OwnCardScreen />);
    expect(await screen.findByText('Kortet har namnet Karin Öberg')).toBeVisible();
    expect(screen.getByText(/I appen heter du Karin Lind nu/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Byt nyckel' })).toHaveAttribute('href', '#/keys');
  });

  it('is one of new keys after the old ones were revoked', async () => {
    const key = must(await identityOf(karin.ports, karin.profile));
    must(await revokeKey(karin.ports, key));
    await renderOver(karin.ports, <OwnCardScreen />);
    await screen.findByRole('region', { name: 'Karin Öberg' });
    expect((await karin.ports.identities.load(karin.profile.id))?.fingerprint).not.toBe(key.fingerprint);
  });

  it('waits for somebody to say who they are', async () => {
    await renderOver({ ...karin.ports, ...memoryPorts() }, <OwnCardScreen />);
    expect(screen.getByRole('link', { name: 'Lägg in dig själv' })).toHaveAttribute('href', '#/profiles/new');
  });
});
