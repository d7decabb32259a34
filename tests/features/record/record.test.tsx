import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { signAcceptance, signSafetyStatement } from '../../../src/actions/signings.ts';
import { RecordScreen } from '../../../src/features/record/RecordScreen.tsx';
import type { Device } from '../../support/aDevice.ts';
import { aReviewedRound, must, passes, type Round, signing } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

const accepted = { outcome: 'accepted', comment: '', voluntary: true } as const;
const declined = { outcome: 'declined', comment: 'Fel stol.', voluntary: false } as const;
const concurs = { outcome: 'concurs', reason: '', invited: null } as const;

async function opens(round: Round, { ports }: Device) {
  await renderOver(ports, <RecordScreen id={round.id} />);
  await screen.findByRole('heading', { level: 1, name: 'Maja Lindqvist' });
}

describe('the record', () => {
  it('says who said what and when, whose turn it is, and the next thing to do', async () => {
    const round = await aReviewedRound();
    await opens(round, round.employee);
    const story = screen.getByRole('region', { name: 'Vem har sagt vad' });
    const [walk, review] = within(story).getAllByRole('listitem');
    expect(walk).toHaveTextContent(/Maja Lindqvist \(du\).*Lämnar sina svar.*1 svar, varav 1 nej/);
    expect(review).toHaveTextContent(/Karin Öberg.*beslutat om planen.*En risk bedömd.*En åtgärd planerad/);
    expect(screen.getByText('Det är din tur.')).toBeVisible();
    const happened = screen.getByRole('region', { name: 'Om något händer' });
    expect(happened).toHaveTextContent('Anmäl personskador till arbetsmiljo@example.org');
    expect(screen.getByRole('link', { name: 'Läs och ta ställning' })).toHaveAttribute(
      'href',
      `#/rounds/${round.id}/acceptance`,
    );
    expect(
      await screen.findByText(/Underskriven av chef. Väntar på medarbetare och skyddsombud/),
    ).toBeVisible();
  });

  it('asks whoever has just spoken to hand over, and then to wait', async () => {
    const round = await aReviewedRound();
    const { employee, manager } = round;
    must(await signAcceptance(employee.ports, signing(employee, round.id), accepted));
    await opens(round, employee);
    expect(screen.getByText(/Lämna över ronden, så att de andra kan fortsätta/)).toBeVisible();
    await passes(round, employee, manager);
    expect(await screen.findByText(/Du behöver inte göra något nu/)).toBeVisible();
    const given = screen.getByRole('region', { name: 'Lämnat över' });
    expect(within(given).getAllByRole('listitem')).toHaveLength(2);
  });

  it('explains two copies signed at the same time, and signs the other one', async () => {
    const round = await aReviewedRound();
    const { id, employee, representative } = round;
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    must(await signSafetyStatement(representative.ports, signing(representative, id), concurs));
    await passes(round, representative, employee);
    await opens(round, employee);
    expect(screen.getByText('Rapporten finns i två exemplar')).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Skriv under även det andra exemplaret' }),
    );
    expect(
      await screen.findByText(
        /Underskriven av chef, skyddsombud och medarbetare|Underskriven av chef, medarbetare och skyddsombud/,
      ),
    ).toBeVisible();
  });

  it('shows both sides when one person has said two things, and lets them speak again', async () => {
    const round = await aReviewedRound();
    const { id, employee, manager } = round;
    const before = await employee.ports.records.load(id);
    if (!before) throw new Error('nothing stored');
    must(await signAcceptance(employee.ports, signing(employee, id), accepted));
    await passes(round, employee, manager);
    await employee.ports.records.remove(id);
    must(await employee.ports.records.commit({ ...before, expectedLength: 0, settledDraft: null }));
    must(await signAcceptance(employee.ports, signing(employee, id), declined));
    await passes(round, manager, employee);
    await opens(round, employee);
    expect(screen.getByText(/Två olika ord från samma roll: medarbetare/)).toBeVisible();
    expect(screen.getAllByText('Fel stol.').length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: 'Säg om igen' })).toHaveAttribute(
      'href',
      `#/rounds/${id}/acceptance`,
    );
  });

  it('is taken away from the device only when that has been confirmed', async () => {
    const round = await aReviewedRound();
    const { ports } = round.employee;
    await opens(round, round.employee);
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort ronden från enheten' }));
    await userEvent.click(screen.getByRole('button', { name: 'Behåll' }));
    expect(await ports.records.load(round.id)).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort ronden från enheten' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort ronden' }));
    await waitFor(async () => expect(await ports.records.load(round.id)).toBeNull());
  });

  it('gives out the plan as a table and the signed words as data', async () => {
    const round = await aReviewedRound();
    const { ports } = round.manager;
    await opens(round, round.manager);
    await userEvent.click(screen.getByRole('button', { name: 'Handlingsplanen som CSV' }));
    await userEvent.click(screen.getByRole('button', { name: 'Det underskrivna som JSON' }));
    const [table, chain] = ports.files.downloads.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(table).toContain(
      '"Maja lånar en kontorsstol";"Karin Öberg";"2026-12-11";"2027-01-15";"Inte påbörjad"',
    );
    expect(JSON.parse(chain ?? '')).toMatchObject({ format: 'distansrond-chain', assessment: round.id });
  });

  it('refuses what does not hold together', async () => {
    const round = await aReviewedRound();
    const { ports } = round.employee;
    const stored = await ports.records.load(round.id);
    if (!stored) throw new Error('nothing stored');
    await ports.records.remove(round.id);
    const envelopes = stored.envelopes.slice(1);
    must(await ports.records.commit({ ...stored, envelopes, expectedLength: 0, settledDraft: null }));
    await renderOver(ports, <RecordScreen id={round.id} />);
    expect(await screen.findByRole('heading', { name: 'Ronden går inte att läsa' })).toBeVisible();
    expect(screen.getAllByText('En del av ronden saknas eller är utbytt.').length).toBeGreaterThan(0);
  });
});
