import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { readInvitation } from '../../../src/actions/invitations/readInvitation.ts';
import { InviteScreen } from '../../../src/features/invitation/InviteScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must, withRecovery } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { learnsOf } from '../../support/contacts.ts';

let manager: Device;
let employee: Device;
beforeEach(async () => {
  manager = await aDevice('Karin Öberg', 'manager');
  employee = await aDevice('Maja Lindqvist', 'employee');
  window.scrollTo = () => undefined;
});

const make = () => userEvent.click(screen.getByRole('button', { name: 'Gör länken' }));

/** What the link says when the employee opens it. */
async function madeInvitation() {
  const field = await screen.findByRole('textbox', { name: 'Länk till inbjudan' });
  const link = (field as HTMLInputElement).value;
  expect(link).toMatch(/^http:\/\/localhost(:\d+)?\/#\/invitation\/[\w-]+$/);
  return { link, read: must(await readInvitation(employee.ports, link.slice(link.lastIndexOf('/') + 1))) };
}

describe('inviting', () => {
  it('makes a link of the unit that is proposed, without a day or a representative', async () => {
    await renderOver(manager.ports, <InviteScreen />);
    expect(await screen.findByLabelText(/^Enhet/)).toHaveValue('Digital vård');
    expect(screen.getByText(/Du har inget kort från ett skyddsombud än/)).toBeVisible();
    await make();
    expect(await screen.findByRole('heading', { level: 1, name: 'Länken är klar' })).toHaveFocus();
    const { read } = await madeInvitation();
    expect(read.invitation.body).toMatchObject({ unit: 'Digital vård', due: null, representative: null });
  });

  it('brings the representative’s card and the day along', async () => {
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await renderOver(manager.ports, <InviteScreen />);
    const choice = await screen.findByRole('radio', { name: /^Daniel Ekström.*Samma nyckel som förut/ });
    expect(screen.getByRole('radio', { name: /^Inget skyddsombud/ })).toBeChecked();
    await userEvent.click(choice);
    fireEvent.change(screen.getByLabelText(/^Gärna klar senast/), { target: { value: '2026-12-12' } });
    await make();
    const { read } = await madeInvitation();
    expect(read.invitation.body.due).toBe('2026-12-12');
    expect(read.representative?.author.name).toBe('Daniel Ekström');
    expect(screen.getByText(/ditt och skyddsombudets namn/)).toBeVisible();
  });

  it('offers no representative whose name is known under another key before that is settled', async () => {
    const known = await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    const { ports, profile } = manager;
    const other = await learnsOf(employee, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await ports.contacts.save({ ...other, profile: profile.id, times: 0 });
    await renderOver(ports, <InviteScreen />);
    expect(await screen.findAllByRole('radio', { name: /^Daniel Ekström/ })).toHaveLength(1);
    expect(screen.getByRole('link', { name: /Red ut det först/ })).toHaveAttribute(
      'href',
      `#/people/${other.fingerprint}`,
    );
    expect(known.fingerprint).not.toBe(other.fingerprint);
  });

  it('refuses a day that has passed and a personal identity number, and keeps what was written', async () => {
    await renderOver(manager.ports, <InviteScreen />);
    const unit = await screen.findByLabelText(/^Enhet/);
    await userEvent.type(unit, ' 19700101-1234');
    fireEvent.change(screen.getByLabelText(/^Gärna klar senast/), { target: { value: '2026-10-04' } });
    await make();
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Det här ser ut som ett personnummer. Ta bort det.',
      'Välj i dag eller en senare dag.',
    ]);
    expect(unit).toHaveValue('Digital vård 19700101-1234');
    expect(screen.getByLabelText(/^Gärna klar senast/)).toHaveAttribute('min', '2026-10-05');
  });

  it('can be changed, with everything as it was', async () => {
    await renderOver(manager.ports, <InviteScreen />);
    await userEvent.type(await screen.findByLabelText(/^Enhet/), ', norr');
    await make();
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra inbjudan' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Bjud in till en rond' })).toHaveFocus();
    expect(screen.getByLabelText(/^Enhet/)).toHaveValue('Digital vård, norr');
  });

  it('is for managers: others are shown the way', async () => {
    await renderOver(employee.ports, <InviteScreen />);
    expect(screen.getByRole('link', { name: 'Ändra dina uppgifter' })).toHaveAttribute(
      'href',
      `#/profiles/${employee.profile.id}`,
    );
  });
});

describe('passing the link on', () => {
  it('is by copying, as a code, or in a letter that names nobody', async () => {
    const user = userEvent.setup();
    await renderOver(manager.ports, <InviteScreen />);
    await make();
    const { link } = await madeInvitation();
    await user.click(screen.getByRole('button', { name: 'Kopiera länken' }));
    expect(await navigator.clipboard.readText()).toBe(link);
    expect(screen.getByRole('status')).toHaveTextContent('Länken är kopierad');
    expect(
      screen.getByRole('img', { name: 'QR-kod med länken till inbjudan', hidden: true }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Kopiera texten' }));
    const letter = await navigator.clipboard.readText();
    expect(letter).toContain(link);
    expect(letter.replace(link, '')).not.toMatch(/Karin|Digital|nyckel|fingeravtryck|\{/);
    expect(screen.queryByRole('button', { name: 'Dela' })).toBeNull();
  });

  it('opens a mail only when all of it is short enough to arrive whole', async () => {
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await renderOver(manager.ports, <InviteScreen />);
    await screen.findByLabelText(/^Enhet/);
    await make();
    const mail = await screen.findByRole('link', { name: 'Öppna i e-post' });
    expect(mail.getAttribute('href')?.length).toBeLessThan(1900);
    expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain((await madeInvitation()).link);
    await userEvent.click(screen.getByRole('button', { name: 'Ändra inbjudan' }));
    await userEvent.click(screen.getByRole('radio', { name: /^Daniel/ }));
    await make();
    await screen.findByText(/Texten är för lång/);
    expect(screen.queryByRole('link', { name: 'Öppna i e-post' })).toBeNull();
  });

  it('shares where the device can', async () => {
    const shared: string[] = [];
    const files = {
      ...manager.ports.files,
      canShareLink: () => true,
      shareLink: async (url: string) => shared.push(url) > 0,
    };
    await renderOver({ ...manager.ports, files }, <InviteScreen />);
    await screen.findByLabelText(/^Enhet/);
    await make();
    const { link } = await madeInvitation();
    await userEvent.click(screen.getByRole('button', { name: 'Dela' }));
    expect(shared).toEqual([link]);
  });

  it('reminds of the recovery file only whoever has none', async () => {
    await renderOver(manager.ports, <InviteScreen />);
    await screen.findByLabelText(/^Enhet/);
    await make();
    expect(await screen.findByRole('link', { name: 'Gör en återställningsfil' })).toHaveAttribute(
      'href',
      '#/keys/recovery',
    );
  });

  it('says nothing of it to whoever has one', async () => {
    await withRecovery(manager);
    await renderOver(manager.ports, <InviteScreen />);
    await screen.findByLabelText(/^Enhet/);
    await make();
    await madeInvitation();
    await act(async () => manager.ports.identities.load(manager.profile.id));
    expect(screen.queryByText(/återställningsfil/)).toBeNull();
  });
});
