import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { controlNumberOf } from '../../../src/actions/keys/controlNumberOf.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { rotateKey } from '../../../src/actions/keys/rotateKey.ts';
import { groupsOf } from '../../../src/domain/people/controlNumber.ts';
import { KeysScreen } from '../../../src/features/keys/KeysScreen.tsx';
import type { Identity } from '../../../src/ports/people.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import {
  aCertificate,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  personExtensions,
} from '../../support/openssl.ts';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Karin Öberg', 'manager');
});

async function aKey(): Promise<Identity> {
  const made = await identityOf(device.ports, device.profile);
  if (!made.ok) throw new Error('no key');
  return made.value;
}

function held(): Promise<readonly Identity[]> {
  return device.ports.identities.all(device.profile.id);
}

async function unfold(summary: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByText(summary, { selector: 'summary' }));
  const details = screen.getByText(summary, { selector: 'summary' }).closest('details');
  if (details === null) throw new Error(`${summary} does not unfold`);
  return details;
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Focus comes to the heading of what has happened. */
async function arrivesAt(name: string): Promise<void> {
  const heading = await screen.findByRole('heading', { name });
  await waitFor(() => expect(heading).toHaveFocus());
}

describe('the key in use', () => {
  it('is shown as others see it, with the number they compare', async () => {
    const key = await aKey();
    const number = await controlNumberOf(device.ports, key);
    await renderOver(device.ports, <KeysScreen />);
    const section = within(await screen.findByRole('region', { name: 'Nyckeln du använder' }));
    expect(section.getByText('Karin Öberg')).toBeVisible();
    expect(section.getByText('5 oktober 2026')).toBeVisible();
    const shown = within(await section.findByRole('list', { name: 'Kontrollnummer' }));
    for (const group of groupsOf(number)) expect(shown.getByText(group)).toBeVisible();
  });

  it('is not there before it is needed, and can be made beforehand', async () => {
    await renderOver(device.ports, <KeysScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa nyckeln nu' }));
    expect(await screen.findByRole('region', { name: 'Nyckeln du använder' })).toBeVisible();
    expect(await held()).toHaveLength(1);
  });

  it('says when its name is not the person’s any more, and leads to the change of key', async () => {
    await aKey();
    await device.ports.profiles.save({ ...device.profile, name: 'Karin Öberg Lind' });
    await renderOver(device.ports, <KeysScreen />);
    expect(await screen.findByText('Nyckeln har kvar ditt tidigare namn')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Läs om att byta nyckel' }));
    const summary = screen.getByText('Byt nyckel', { selector: 'summary' });
    expect(summary).toHaveFocus();
    expect(summary.closest('details')).toHaveAttribute('open');
  });

  it('asks somebody nobody knows yet to say who they are, or to bring their key back', async () => {
    await device.ports.profiles.remove(device.profile.id);
    await renderOver(device.ports, <KeysScreen />);
    expect(screen.getByRole('link', { name: 'Jag har en återställningsfil' })).toHaveAttribute(
      'href',
      '#/restore',
    );
  });
});

describe('changing the key', () => {
  it('tells what it means, asks, and makes a new one that the old one vouches for', async () => {
    const old = await aKey();
    await device.ports.profiles.save({ ...device.profile, name: 'Karin Öberg Lind' });
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Byt nyckel'));
    expect(folded.getByText(/Du får en ny nyckel med namnet Karin Öberg Lind/)).toBeVisible();
    await userEvent.click(folded.getByRole('button', { name: 'Byt nyckel' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Byt nyckel' }));
    await arrivesAt('Nyckeln är bytt');
    const [now, before] = await held();
    expect(now?.name).toBe('Karin Öberg Lind');
    expect(before?.fingerprint).toBe(old.fingerprint);
    expect(before?.retired).not.toBeNull();
    const card = await device.ports.verifier.readNote('card', now?.card ?? '');
    expect(card.ok && card.value.body.replaces?.fingerprint).toBe(old.fingerprint);
    expect(
      within(screen.getByRole('region', { name: 'Nyckeln är bytt' })).getByRole('link', {
        name: 'Gör återställningsfilen',
      }),
    ).toHaveAttribute('href', '#/keys/recovery');
    expect(screen.getByText(/Avslutar ronder som påbörjades med den/)).toBeVisible();
  });

  it('changes nothing when one thinks better of it', async () => {
    const key = await aKey();
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Byt nyckel'));
    await userEvent.click(folded.getByRole('button', { name: 'Byt nyckel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Behåll nyckeln' }));
    expect((await held()).map(({ fingerprint }) => fingerprint)).toEqual([key.fingerprint]);
  });
});

describe('revoking a key', () => {
  it('needs the word typed, then hands out the note and says whom to send it to', async () => {
    const key = await aKey();
    const friend = await aDevice('Maja Lindqvist', 'employee');
    const friends = await identityOf(friend.ports, friend.profile);
    if (!friends.ok) throw new Error('no key');
    const number = await controlNumberOf(friend.ports, friends.value);
    await device.ports.contacts.save({
      ...{ profile: device.profile.id, name: 'Maja Lindqvist', unit: '', roles: ['employee'] },
      ...{ fingerprint: friends.value.fingerprint, publicKey: friends.value.publicKey },
      ...{ recipient: friends.value.recipient, number, card: friends.value.card, times: 1 },
      ...{ firstSeen: key.since, lastSeen: key.since, checked: null, vouchedBy: null },
      ...{ replacedBy: null, namesakes: [], revoked: null, demo: false },
    });
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Återkalla nyckeln'));
    await userEvent.click(folded.getByRole('button', { name: 'Återkalla nyckeln' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Återkalla nyckeln' }));
    expect(dialog.getByLabelText('Skriv ÅTERKALLA för att bekräfta')).toBeInvalid();
    expect((await held())[0]?.revoked).toBeNull();

    await userEvent.type(dialog.getByLabelText('Skriv ÅTERKALLA för att bekräfta'), 'återkalla{Enter}');
    await arrivesAt('Nyckeln är återkallad');
    expect((await held())[0]?.revoked).not.toBeNull();
    expect(await screen.findByText('Maja Lindqvist')).toBeVisible();
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Nyckeln är återkallad' })).getByRole('button', {
        name: 'Spara återkallelsen',
      }),
    );
    const note = await device.ports.verifier.readNote(
      'revocation',
      text(device.ports.files.downloads[0]?.bytes),
    );
    expect(note.ok && note.value.body.fingerprint).toBe(key.fingerprint);
    expect(device.ports.files.downloads[0]?.name).not.toMatch(/karin|öberg/i);
    expect(screen.getByRole('heading', { name: 'Du har ingen nyckel i bruk' })).toBeVisible();
  });

  it('is possible for an earlier key, and leaves the one in use alone', async () => {
    const old = await aKey();
    device.ports.clock.pass(1000);
    await rotateKey(device.ports, device.profile);
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Återkalla nyckeln som du använde till 5 oktober 2026'));
    await userEvent.click(folded.getByRole('button', { name: 'Återkalla nyckeln' }));
    await userEvent.type(screen.getByLabelText('Skriv ÅTERKALLA för att bekräfta'), 'ÅTERKALLA{Enter}');
    await screen.findByRole('heading', { name: 'Nyckeln är återkallad' });
    const [now, before] = await held();
    expect(now?.revoked).toBeNull();
    expect(before?.fingerprint).toBe(old.fingerprint);
    expect(before?.revoked).not.toBeNull();
    expect(await screen.findByText('Återkallad 5 oktober 2026')).toBeVisible();
  });
});

describe('for special needs', () => {
  it('hands out a request for the organisation’s own authority under a neutral name', async () => {
    await aKey();
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Organisationens certifikat'));
    await userEvent.click(folded.getByRole('button', { name: 'Spara begäran' }));
    await waitFor(() => expect(device.ports.files.downloads).toHaveLength(1));
    const [request] = device.ports.files.downloads;
    expect(request?.name).toBe('distansrond.csr');
    expect(text(request?.bytes)).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);
  });

  it('takes the certificate that answers the request, and says who has issued it', async () => {
    const shop = aWorkshop();
    onTestFinished(() => shop.remove());
    const organisations = aCertificate(shop, {
      ...{ name: 'root', subject: '/CN=Region Norrsund rot/O=Region Norrsund' },
      extensions: authorityExtensions,
    });
    const key = await aKey();
    const authorities = { organisations, timestamps: '', eSign: '' };
    await renderOver({ ...device.ports, verifier: createVerifier({ authorities }) }, <KeysScreen />);
    const folded = within(await unfold('Organisationens certifikat'));
    await userEvent.click(folded.getByRole('button', { name: 'Spara begäran' }));
    await waitFor(() => expect(device.ports.files.downloads).toHaveLength(1));
    shop.write('karin.csr', text(device.ports.files.downloads[0]?.bytes));
    const issued = issueCertificate(shop, { name: 'karin', issuer: 'root', extensions: personExtensions });
    await userEvent.upload(
      folded.getByLabelText('Välj certifikatet', { selector: 'input' }),
      new File([issued], 'karin.pem'),
    );
    expect(await folded.findByText('Utfärdat av Region Norrsund')).toBeVisible();
    const [now] = await held();
    expect(now?.fingerprint).toBe(key.fingerprint);
    expect(now?.certificate).not.toEqual(key.certificate);
  });

  it('refuses a certificate that is for another key, and keeps the one there is', async () => {
    const key = await aKey();
    const other = await aDevice('Karin Öberg', 'manager');
    const others = await identityOf(other.ports, other.profile);
    if (!others.ok) throw new Error('no key');
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('Organisationens certifikat'));
    await userEvent.upload(
      folded.getByLabelText('Välj certifikatet', { selector: 'input' }),
      new File([Uint8Array.from(others.value.certificate)], 'karin.cer'),
    );
    expect(await folded.findByText('Certifikatet hör till en annan nyckel än din.')).toBeVisible();
    expect((await held())[0]?.certificate).toEqual(key.certificate);
  });

  it('gives away the sealing key for the age program only after a warning and a question', async () => {
    await aKey();
    await renderOver(device.ports, <KeysScreen />);
    const folded = within(await unfold('För programmet age'));
    expect(folded.getByText('Den som har filen kan läsa allt som lämnas över till dig.')).toBeVisible();
    await userEvent.click(folded.getByRole('button', { name: 'Spara låsnyckeln som fil' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(device.ports.files.downloads).toEqual([]);
    await userEvent.click(folded.getByRole('button', { name: 'Spara låsnyckeln som fil' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara filen' }));
    await waitFor(() => expect(device.ports.files.downloads).toHaveLength(1));
    expect(text(device.ports.files.downloads[0]?.bytes)).toMatch(/^AGE-SECRET-KEY-1/m);
  });
});
