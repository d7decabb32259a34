import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { takeRevocation } from '../../../src/actions/contacts/takeRevocation.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { revokeKey } from '../../../src/actions/keys/rotateKey.ts';
import { noAnswer } from '../../../src/domain/answers/answers.ts';
import { HandOverScreen } from '../../../src/features/exchange/HandOverScreen.tsx';
import { weaknessOf } from '../../../src/features/exchange/weaknessOf.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { anAssessedRound, aReviewedRound, must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { contactOf, learnsOf } from '../../support/contacts.ts';

const sealButton = () => screen.getByRole('button', { name: 'Gör filen' });

async function madeFile({ ports }: Device): Promise<Uint8Array> {
  await userEvent.click(await screen.findByRole('button', { name: 'Ladda ner filen' }));
  return ports.files.downloads.at(-1)?.bytes ?? new Uint8Array();
}

async function opensWithKeys({ ports, profile }: Device, bytes: Uint8Array) {
  const { sealingKey } = must(await identityOf(ports, profile));
  return ports.packages.open(bytes, { sealingKeys: [sealingKey] });
}

describe('handing over under a passphrase', () => {
  it('proposes whose turn it is, says what they will see, and makes a file the receiver can open', async () => {
    const { id, employee, manager } = await anAssessedRound({
      'I-ST-01': { ...noAnswer, value: 'no' },
      'I-IN-01': { ...noAnswer, value: 'no', sharing: 'nobody' },
    });
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('radio', { name: /Chef/ })).toBeChecked();
    expect(screen.getByLabelText('Mottagarens namn')).toHaveValue('Karin Öberg');
    const panel = within(screen.getByRole('region', { name: 'Vem kan öppna filen och vad ser de?' }));
    expect(panel.getByText('Karin Öberg')).toBeVisible();
    expect(panel.getByText('Ett svar med kommentar')).toBeVisible();
    expect(panel.getByText('Det här följer inte med')).toBeVisible();
    expect(panel.getByText(/Det går inte att ta tillbaka/)).toBeVisible();
    expect(screen.getByText(/Vi har inte kortet från Karin Öberg/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lägg till ett kort' })).toHaveAttribute('href', '#/people/add');
    await userEvent.click(sealButton());
    const made = await screen.findByRole('heading', { name: 'Filen till chefen är klar' });
    expect(made).toHaveFocus();
    const told = within(screen.getByRole('region', { name: 'Berätta lösenfrasen' }));
    const shown = told.getByText(
      (_, element) => element?.tagName === 'P' && /^(\p{L}+-){5}\p{L}+$/u.test(element.textContent ?? ''),
    );
    const bytes = await madeFile(employee);
    expect(employee.ports.files.downloads[0]?.name).toMatch(/^rond-[a-z]+\.distansrond$/);
    const opened = must(await manager.ports.packages.open(bytes, { passphrase: shown.textContent ?? '' }));
    expect(opened.manifest.to).toEqual([{ name: 'Karin Öberg', role: 'manager', fingerprint: null }]);
    expect(opened.annexes).toEqual([]);
    expect((await employee.ports.records.load(id))?.handOvers).toMatchObject([{ role: 'manager' }]);
  });

  it('holds no personal data in the letter, and says what happens now', async () => {
    const { id, employee } = await anAssessedRound();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await screen.findByRole('radio', { name: /Chef/ });
    await userEvent.click(sealButton());
    const letter = await screen.findByRole('region', { name: 'Text till mejlet' });
    expect(letter).toHaveTextContent('En rond att bedöma');
    expect(letter).toHaveTextContent('Lösenfrasen får du på telefon eller på plats.');
    expect(letter.textContent).not.toMatch(/Maja|Karin|Daniel|Norrsund|Hemmet/);
    expect(screen.getByText(/Nu bedömer din chef riskerna/)).toBeVisible();
    expect(screen.getByText(/En kvittens kommer tillbaka/)).toBeVisible();
  });

  it('proposes the one who has not got it yet when handing over to someone else too', async () => {
    const { id, employee } = await anAssessedRound();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('radio', { name: /Chef/ })).toBeChecked();
    await userEvent.click(sealButton());
    await userEvent.click(await screen.findByRole('button', { name: 'Lämna över till någon mer' }));
    expect(await screen.findByRole('radio', { name: /Skyddsombud/ })).toBeChecked();
    expect(screen.getByLabelText('Mottagarens namn')).toHaveValue('Daniel Ekström');
    expect(screen.getByRole('heading', { name: 'Vem får filen?' })).toHaveFocus();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  it('refuses a passphrase of one’s own that is easy to guess', async () => {
    const { id, employee } = await anAssessedRound();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Välj en egen lösenfras' }));
    await userEvent.type(screen.getByLabelText('Din egen lösenfras'), 'sommar26');
    await userEvent.click(sealButton());
    expect(screen.getByText(/minst 15 tecken. Mellanslag räknas inte/)).toBeVisible();
    expect(screen.getByLabelText('Din egen lösenfras')).toBeInvalid();
  });

  it.each([
    ['kort fras', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaa', 'plain'],
    ['fyra glada katter dansar', null],
  ])('judges %j as %s', (phrase, weakness) => {
    expect(weaknessOf(phrase)).toBe(weakness);
  });
});

describe('handing over to keys', () => {
  it('locks the file to the one the round names, and tells of no passphrase', async () => {
    const { id, employee, manager, representative } = await anAssessedRound();
    await learnsOf(employee, manager);
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    const karin = await screen.findByRole('checkbox', { name: /^Karin Öberg/ });
    expect(karin).toBeChecked();
    expect(karin.closest('label')).toHaveTextContent('Digital vård');
    expect(karin.closest('label')).toHaveTextContent('Samma nyckel som förut');
    expect(karin.closest('label')).toHaveTextContent('Senast sedd 5 oktober 2026');
    expect(screen.queryByRole('heading', { name: 'Lösenfrasen som låser filen' })).toBeNull();
    expect(screen.getByText(/bara Karin Öberg kan öppna den/)).toBeVisible();
    const who = within(screen.getByRole('list', { name: 'De som kan öppna filen' }));
    expect(who.getByRole('link', { name: 'Jämför kontrollnumret med Karin Öberg' })).toBeVisible();
    await userEvent.click(sealButton());
    await screen.findByRole('heading', { name: 'Filen till chefen är klar' });
    expect(screen.queryByRole('region', { name: 'Berätta lösenfrasen' })).toBeNull();
    const letter = screen.getByRole('region', { name: 'Text till mejlet' });
    expect(letter).toHaveTextContent('Filen öppnas med din nyckel.');
    expect(letter).not.toHaveTextContent('Lösenfrasen får du');
    const bytes = await madeFile(employee);
    expect(await opensWithKeys(manager, bytes)).toMatchObject({ ok: true });
    expect(await opensWithKeys(representative, bytes)).toEqual({
      ok: false,
      problems: [{ problem: 'not-addressed-to-you' }],
    });
  });

  it('locks one file to several in the same role', async () => {
    const { id, employee, representative } = await anAssessedRound();
    const second = await aDevice('Eva Strömbäck', 'safetyRepresentative');
    await learnsOf(employee, representative);
    await learnsOf(employee, second);
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('radio', { name: /Skyddsombud/ }));
    expect(screen.getByRole('checkbox', { name: /^Daniel Ekström/ })).toBeChecked();
    await userEvent.click(screen.getByText('Visa en till med den rollen'));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Eva Strömbäck/ }));
    await userEvent.click(sealButton());
    expect(await screen.findByText(/skicka den till Daniel Ekström och Eva Strömbäck/)).toBeVisible();
    const bytes = await madeFile(employee);
    for (const receiver of [representative, second])
      expect(await opensWithKeys(receiver, bytes)).toMatchObject({ ok: true });
  });

  it('asks for a passphrase again as soon as one of them has no card, and says why', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Någon annan/ }));
    expect(screen.getByRole('heading', { name: 'Lösenfrasen som låser filen' })).toBeVisible();
    await userEvent.click(sealButton());
    expect(screen.getByText('Skriv vem som får filen.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Mottagarens namn'), 'Ulla Vik');
    expect(screen.getByText(/Vi har inte kortet från Ulla Vik/)).toBeVisible();
    await userEvent.click(sealButton());
    expect(await screen.findByRole('region', { name: 'Berätta lösenfrasen' })).toBeVisible();
    expect((await employee.ports.records.load(id))?.handOvers[0]?.to).toMatchObject([
      { name: 'Karin Öberg' },
      { name: 'Ulla Vik', fingerprint: null },
    ]);
  });

  it('says so when nobody is chosen', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Karin Öberg/ }));
    await userEvent.click(sealButton());
    expect(screen.getByText('Välj vem som får filen.')).toBeVisible();
  });

  it('never proposes a key that is revoked or whose place another has taken', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const { representative } = await anAssessedRound();
    await learnsOf(employee, manager);
    await learnsOf(employee, representative);
    const gone = must(await revokeKey(manager.ports, must(await identityOf(manager.ports, manager.profile))));
    must(await takeRevocation(employee.ports, employee.profile, gone.revocation));
    const daniel = await contactOf(employee, 'Daniel Ekström');
    must(await employee.ports.contacts.save({ ...daniel, replacedBy: 'f'.repeat(64) }));
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByLabelText('Mottagarens namn')).toHaveValue('Karin Öberg');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /Skyddsombud/ }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('does not let a known name under another key be chosen before it has been dealt with', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    const impostor = await learnsOf(employee, await aDevice('Karin Oberg', 'manager'));
    // As if the card had come along in somebody else's file.
    must(await employee.ports.contacts.save({ ...impostor, times: 0 }));
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('checkbox', { name: /^Karin Öberg/ })).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: /^Karin Oberg/ })).toBeNull();
    expect(screen.getByText('Samma namn, annan nyckel')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ta ställning till nyckeln för Karin Oberg' })).toHaveAttribute(
      'href',
      `#/people/${impostor.fingerprint}`,
    );
  });

  it('proposes nobody else as the employee of a round', async () => {
    const { id, manager, employee } = await aReviewedRound();
    const other = await aDevice('Amir Sandell', 'employee');
    await learnsOf(manager, other);
    await renderOver(manager.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('radio', { name: /Medarbetare/ }));
    expect(screen.getByRole('checkbox', { name: /^Maja Lindqvist/ })).toBeChecked();
    expect(screen.queryByText(/Amir/)).toBeNull();
    await userEvent.click(sealButton());
    expect(await opensWithKeys(employee, await madeFile(manager))).toMatchObject({ ok: true });
  });

  it('does not lock a file to a sealing key that the person’s own card does not name', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const contact = await learnsOf(employee, manager);
    const stranger = await learnsOf(employee, await aDevice('Okänd Okändsson', 'manager'));
    must(await employee.ports.contacts.save({ ...contact, recipient: stranger.recipient }));
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('checkbox', { name: /^Karin Öberg/ })).toBeChecked();
    expect(screen.getByRole('heading', { name: 'Lösenfrasen som låser filen' })).toBeVisible();
  });

  it('can be done by keyboard alone', async () => {
    const { id, employee, manager } = await anAssessedRound();
    await learnsOf(employee, manager);
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    const karin = await screen.findByRole('checkbox', { name: /^Karin Öberg/ });
    while (document.activeElement !== karin) await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(karin).not.toBeChecked();
    await userEvent.keyboard(' ');
    while (document.activeElement !== sealButton()) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Filen till chefen är klar' })).toHaveFocus();
  });
});
