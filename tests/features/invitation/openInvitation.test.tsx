import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeRevocation } from '../../../src/actions/contacts/takeRevocation.ts';
import { readDraft } from '../../../src/actions/drafts.ts';
import { invite } from '../../../src/actions/invitations/invite.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { signSelfAssessment } from '../../../src/actions/signings.ts';
import { App } from '../../../src/app/App.tsx';
import { noAnswer } from '../../../src/domain/answers/answers.ts';
import { HandOverScreen } from '../../../src/features/exchange/HandOverScreen.tsx';
import { InvitationScreen } from '../../../src/features/invitation/InvitationScreen.tsx';
import { setLanguage } from '../../../src/i18n/i18n.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must, signing } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { contactOf, learnsOf } from '../../support/contacts.ts';

/** Screens are fetched and files are locked. */
const patiently = { timeout: 10_000 };

let employee: Device;
let manager: Device;
beforeEach(async () => {
  employee = await aDevice('Maja Lindqvist', 'employee');
  manager = await aDevice('Karin Öberg', 'manager');
  location.hash = '#/';
  window.scrollTo = () => undefined;
});

/** A device that nobody has used yet. */
async function aNewDevice(): Promise<Device> {
  const device = await aDevice('Ingen', 'employee');
  await device.ports.profiles.remove(device.profile.id);
  return device;
}

async function anInvitation(
  { ports, profile } = manager,
  due: string | null = '2026-12-12',
): Promise<string> {
  const [known] = await ports.contacts.list(profile.id);
  const wish = { checklist: 'individual', unit: 'Digital vård', due } as const;
  return must(await invite(ports, profile, { ...wish, representative: known ?? null }));
}

async function opens({ ports }: Device, short: string): Promise<void> {
  await renderOver(ports, <InvitationScreen short={short} />);
  await screen.findByRole('heading', { level: 1 });
}

async function begunRound({ ports }: Device) {
  await waitFor(() => expect(location.hash).toMatch(/^#\/rounds\/[0-9a-f-]{36}\/self-assessment\/about$/));
  const id = location.hash.split('/')[2] ?? '';
  const draft = await ports.drafts.load({ assessment: id, step: 'self-assessment' });
  return { id, draft: readDraft(draft ?? { values: {} }) };
}

const beginButton = () => screen.getByRole('button', { name: 'Börja ronden' });

describe('opening an invitation', () => {
  it('says who asks, for which unit, until when, how long it takes, who gets the round, and what stays private', async () => {
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await opens(employee, await anInvitation());
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Karin Öberg bjuder in dig att gå en rond av din distansarbetsplats',
      }),
    ).toBeVisible();
    const facts = screen.getByRole('region', { name: 'Om inbjudan' });
    for (const fact of [
      /EnhetDigital vård/,
      /12 december 2026/,
      /minuter/,
      /Karin Öberg, Digital vård/,
      /Daniel Ekström/,
    ])
      expect(facts).toHaveTextContent(fact);
    expect(screen.getByRole('heading', { name: 'Allt sparas på din enhet' })).toBeVisible();
  });

  it('takes the invitation out of the address at once', async () => {
    const short = await anInvitation();
    location.hash = `#/invitation/${short}`;
    await opens(employee, short);
    expect(location.hash).toBe('#/invitation');
  });

  it('keeps the control numbers folded, the same as the sender’s own', async () => {
    await opens(employee, await anInvitation());
    const { number } = await learnsOf(employee, manager);
    const list = screen.getByRole('list', { name: 'Kontrollnummer för Karin Öberg', hidden: true });
    expect(list).not.toBeVisible();
    await userEvent.click(screen.getByText('Hur vet jag att det är rätt person?'));
    expect(list).toBeVisible();
    expect(list.textContent?.replace(/\D/g, '')).toContain(number?.slice(0, 5));
    expect(screen.getByText('Okänd nyckel')).toBeVisible();
  });

  it('says so when the day has passed', async () => {
    const short = await anInvitation(manager, '2026-10-06');
    employee.ports.clock.pass(7 * 86_400_000);
    await opens(employee, short);
    expect(screen.getByText(/Dagen har passerat. Fråga Karin Öberg/)).toBeVisible();
    expect(beginButton()).toBeEnabled();
  });
});

describe('beginning from an invitation', () => {
  it('takes someone known one click, to where place and extent are asked, with the people filled in', async () => {
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await opens(employee, await anInvitation());
    expect(screen.getByText('Du går ronden som Maja Lindqvist.')).toBeVisible();
    await userEvent.click(beginButton());
    expect((await begunRound(employee)).draft).toMatchObject({
      manager: 'Karin Öberg',
      safetyRepresentative: 'Daniel Ekström',
      mainWorkplace: 'Norrsund, hus 4',
    });
  });

  it('takes someone new a name and the Enter key', async () => {
    const device = await aNewDevice();
    await opens(device, await anInvitation());
    const user = userEvent.setup();
    expect(screen.getByLabelText(/^Din enhet/)).toHaveValue('Digital vård');
    await user.type(screen.getByLabelText('Ditt namn'), 'Amir Haddad{Enter}');
    expect((await begunRound(device)).draft.manager).toBe('Karin Öberg');
    expect(await device.ports.profiles.list()).toMatchObject([
      {
        name: 'Amir Haddad',
        roles: ['employee'],
        unit: 'Digital vård',
        employer: 'exempelkommunen',
        demo: false,
      },
    ]);
  });

  it('asks for the name that is missing, refuses a personal identity number, and saves nothing meanwhile', async () => {
    const device = await aNewDevice();
    await opens(device, await anInvitation());
    await userEvent.click(beginButton());
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getByRole('link', { name: 'Skriv ditt namn.' })).toBeVisible();
    await userEvent.type(screen.getByLabelText('Ditt namn'), 'Amir 19700101-1234');
    await userEvent.click(beginButton());
    expect(screen.getByLabelText('Ditt namn')).toBeInvalid();
    expect(await device.ports.profiles.list()).toEqual([]);
  });

  it('adds the role of employee to someone who only had another', async () => {
    const representative = await aDevice('Daniel Ekström', 'safetyRepresentative');
    await opens(representative, await anInvitation());
    expect(screen.getByText(/Rollen medarbetare läggs till/)).toBeVisible();
    await userEvent.click(beginButton());
    await begunRound(representative);
    const [saved] = await representative.ports.profiles.list();
    expect(saved?.roles).toEqual(['employee', 'safetyRepresentative']);
  });

  it('leaves the example team alone: whoever looks at it says who they are', async () => {
    const { ports, profile } = employee;
    await ports.profiles.save({ ...profile, demo: true });
    await opens(employee, await anInvitation());
    await userEvent.type(screen.getByLabelText('Ditt namn'), 'Amir Haddad');
    await userEvent.click(beginButton());
    await begunRound(employee);
    const saved = await ports.profiles.list();
    expect(saved.map(({ name, demo }) => [name, demo])).toEqual([
      ['Maja Lindqvist', true],
      ['Amir Haddad', false],
    ]);
    expect(ports.preferences.get('profile')).toBe(saved[1]?.id);
    expect(await ports.contacts.list(profile.id)).toEqual([]);
  });

  it('offers to go on with the round that the link has led to before', async () => {
    const short = await anInvitation();
    await opens(employee, short);
    await userEvent.click(beginButton());
    const { id } = await begunRound(employee);
    await opens(employee, short);
    expect(await screen.findByRole('link', { name: 'Fortsätt ronden' })).toHaveAttribute(
      'href',
      `#/rounds/${id}/self-assessment`,
    );
    expect(screen.getByRole('button', { name: 'Börja en till, för en annan plats' })).toBeEnabled();
  });

  it('makes the hand-over propose the manager’s key by itself', async () => {
    await opens(employee, await anInvitation());
    await userEvent.click(beginButton());
    const { id, draft } = await begunRound(employee);
    const answers = { 'I-ST-01': { ...noAnswer, value: 'no' as const } };
    must(await signSelfAssessment(employee.ports, signing(employee, id), { ...draft, answers }));
    cleanup();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('checkbox', { name: /^Karin Öberg/ }, patiently)).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Gör filen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ladda ner filen' }, patiently));
    const bytes = employee.ports.files.downloads.at(-1)?.bytes ?? new Uint8Array();
    const { sealingKey } = must(await identityOf(manager.ports, manager.profile));
    const opened = must(await manager.ports.packages.open(bytes, { sealingKeys: [sealingKey] }));
    expect(opened.manifest.to).toMatchObject([{ name: 'Karin Öberg', role: 'manager' }]);
  }, 30_000);
});

describe('an invitation that cannot be followed', () => {
  it('is the sender’s own: it says so and begins nothing', async () => {
    await opens(manager, await anInvitation());
    expect(screen.getByText('Det här är din egen inbjudan')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Börja ronden' })).toBeNull();
  });

  it('comes from the known name under another key: nothing is kept, and there are ways on', async () => {
    const known = await learnsOf(employee, manager);
    await opens(employee, await anInvitation(await aDevice('Karin Öberg', 'manager')));
    expect(screen.getByRole('alert')).toHaveTextContent('Du har redan Karin Öberg med en annan nyckel');
    expect(
      await screen.findByRole('list', { name: 'Kontrollnummer du redan har för Karin Öberg' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lägg till kortet och jämför' })).toHaveAttribute(
      'href',
      '#/people/add',
    );
    expect(screen.getByRole('link', { name: 'Se vad du vet om Karin Öberg' })).toHaveAttribute(
      'href',
      `#/people/${known.fingerprint}`,
    );
    expect(screen.getByRole('link', { name: 'Låt inbjudan vara' })).toHaveAttribute('href', '#/');
    expect(screen.queryByRole('button', { name: 'Börja ronden' })).toBeNull();
    expect(await employee.ports.contacts.list(employee.profile.id)).toEqual([known]);
  });

  it('brings another card under the representative’s name: the representative is named', async () => {
    await learnsOf(employee, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await learnsOf(manager, await aDevice('Daniel Ekström', 'safetyRepresentative'));
    await opens(employee, await anInvitation());
    expect(screen.getByRole('alert')).toHaveTextContent('Du har redan Daniel Ekström med en annan nyckel');
    expect(screen.queryByRole('button', { name: 'Börja ronden' })).toBeNull();
    await expect(contactOf(employee, 'Karin Öberg')).rejects.toThrow('0 contacts');
  });

  it('is made with a key that has been revoked', async () => {
    const short = await anInvitation();
    const { revocation } = must(await identityOf(manager.ports, manager.profile));
    must(await takeRevocation(employee.ports, employee.profile, revocation));
    await opens(employee, short);
    expect(screen.getByRole('alert')).toHaveTextContent('Karin Öberg har återkallat nyckeln i inbjudan');
    expect(screen.queryByRole('button', { name: 'Börja ronden' })).toBeNull();
  });

  it('is cut short: it says what to do', async () => {
    await opens(employee, (await anInvitation()).slice(0, -20));
    expect(screen.getByRole('heading', { level: 1, name: 'Länken till inbjudan är inte hel' })).toBeVisible();
    expect(screen.getByText(/Kopiera hela länken/)).toBeVisible();
  });

  it('is for a checklist of a later app', async () => {
    const { ports, profile } = manager;
    const wish = { checklist: 'workplace', unit: '', due: null, representative: null } as const;
    await opens(employee, must(await invite(ports, profile, wish)));
    expect(screen.getByRole('heading', { level: 1, name: /nyare version av appen/ })).toBeVisible();
  });
});

describe('an invitation in the app', () => {
  it('survives a change of language with what was typed, and is followed by keyboard alone', async () => {
    const device = await aNewDevice();
    await setLanguage('sv');
    location.hash = `#/invitation/${await anInvitation()}`;
    render(<App ports={device.ports} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Ditt namn', {}, patiently), 'Amir Haddad');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Karin Öberg invites you/ }, patiently),
    ).toBeVisible();
    expect(location.hash).toBe('#/invitation');
    const name = screen.getByLabelText('Your name');
    expect(name).toHaveValue('Amir Haddad');
    name.focus();
    await user.tab();
    expect(screen.getByLabelText(/^Your unit/)).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Start the round' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await begunRound(device);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'About the round' }, patiently),
    ).toBeVisible();
    await setLanguage('sv');
  }, 30_000);
});
