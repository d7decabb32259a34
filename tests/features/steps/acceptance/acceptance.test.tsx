import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAssessment } from '../../../../src/actions/openAssessment.ts';
import { noAnswer } from '../../../../src/domain/answers/answers.ts';
import { StepScreen } from '../../../../src/features/steps/StepScreen.tsx';
import type { Device } from '../../../support/aDevice.ts';
import { aReviewedRound, type Round } from '../../../support/aRound.ts';
import { renderOver } from '../../../support/browser/renderOver.tsx';

let round: Round;
beforeEach(async () => {
  round = await aReviewedRound({
    'I-ST-01': { ...noAnswer, value: 'no', comment: 'Köksstol.' },
    'I-IN-01': { ...noAnswer, value: 'no', comment: 'Något känsligt.', sharing: 'manager' },
    'I-IN-02': { ...noAnswer, value: 'no', comment: 'Bara mitt.', sharing: 'nobody' },
  });
});

async function opens({ ports }: Device) {
  await renderOver(ports, <StepScreen id={round.id} step="acceptance" place="" />);
}

async function signs(name: string) {
  await userEvent.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
  await userEvent.type(screen.getByLabelText('Ditt namn'), name);
  await userEvent.click(screen.getByRole('button', { name: 'Skriv under' }));
}

async function standing() {
  const opened = await openAssessment(round.employee.ports, round.id);
  return opened?.ok ? opened.value.state.standing.acceptance?.statement : undefined;
}

describe('accepting', () => {
  it('begins with the finding, and shows own words beside the manager’s assessment', async () => {
    await opens(round.employee);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Karin Öberg har bedömt två risker och planerat två åtgärder',
      }),
    ).toBeVisible();
    const answer = screen.getAllByRole('region', { name: /^Ditt svar/ })[0] as HTMLElement;
    expect(within(answer).getByText('Köksstol.')).toBeVisible();
    const assessment = screen.getAllByRole('region', { name: /^Chefens bedömning/ })[0] as HTMLElement;
    expect(within(assessment).getByText('Stolen går att höja.')).toBeVisible();
    expect(within(assessment).getByText(/klart senast 11 december 2026/)).toBeVisible();
    expect(screen.getByText(/stannar mellan dig och chefen/)).toBeVisible();
  });

  it('says what the employer’s own rules are for the time to come', async () => {
    await opens(round.employee);
    const rules = within(await screen.findByRole('region', { name: 'Det här gäller hos Exempelkommunen' }));
    expect(rules.getByText(/olycksfallsförsäkring som gäller personskador/)).toBeVisible();
    expect(rules.getByRole('link', { name: 'arbetsmiljo@example.org' })).toHaveAttribute(
      'href',
      'mailto:arbetsmiljo@example.org',
    );
    expect(rules.getByRole('link', { name: /^Systemet där ni anmäler/ })).toBeVisible();
    expect(rules.getByText(/Ingen kommer hem för att hjälpa till/)).toBeVisible();
    expect(rules.getByText(/får låna skärm/)).toBeVisible();
  });

  it('leaves out what was kept from the manager, which nobody has assessed', async () => {
    await opens(round.employee);
    expect(await screen.findByText('Något känsligt.')).toBeVisible();
    expect(screen.queryByText('Bara mitt.')).toBeNull();
  });

  it('says that something must be chosen, and that a No needs its reason', async () => {
    await opens(round.employee);
    await screen.findByRole('heading', { level: 1 });
    await signs('Maja Lindqvist');
    expect(await screen.findByRole('alert')).toHaveTextContent('Välj');
    await userEvent.click(screen.getByRole('radio', { name: /Nej, jag godtar dem inte/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Skriv under' }));
    const line = await screen.findByText('Skriv varför du inte godtar planen.');
    await userEvent.click(line);
    expect(screen.getByLabelText('Varför godtar du dem inte?')).toHaveFocus();
    expect(await standing()).toBeUndefined();
  });

  it('is signed under the words for what was chosen, and says what happens now', async () => {
    await opens(round.employee);
    await userEvent.click(await screen.findByRole('radio', { name: /Ja, jag godtar dem/ }));
    expect(screen.getByText(/Jag har läst bedömningen och handlingsplanen och godtar dem/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /för att jag själv vill/ }));
    await signs('Maja Lindqvist');
    expect(await screen.findByRole('heading', { name: 'Du har skrivit under' })).toBeVisible();
    expect(screen.getByText(/Du har godtagit bedömningen/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lämna över' })).toHaveAttribute(
      'href',
      `#/rounds/${round.id}/hand-over`,
    );
    expect((await standing())?.body).toEqual({ outcome: 'accepted', comment: '', voluntary: true });
  });

  it('keeps what was written and not signed', async () => {
    await opens(round.employee);
    await userEvent.click(await screen.findByRole('radio', { name: /Nej, jag godtar dem inte/ }));
    await userEvent.type(screen.getByLabelText('Varför godtar du dem inte?'), 'Fel stol.');
    await userEvent.tab();
    const key = { assessment: round.id, step: 'acceptance' };
    await waitFor(async () =>
      expect((await round.employee.ports.drafts.load(key))?.values).toMatchObject({
        outcome: 'declined',
        comment: 'Fel stol.',
      }),
    );
  });
});

describe('the corridor', () => {
  it('tells the representative that accepting is the employee’s', async () => {
    await opens(round.representative);
    expect(await screen.findByRole('heading', { name: 'Det är inte din tur' })).toBeVisible();
    expect(screen.getByText(/för rollen medarbetare/)).toBeVisible();
    expect(screen.getByText(/Ingen på den här enheten/)).toBeVisible();
  });

  it('offers to switch to whoever on the device can take the step', async () => {
    const { ports, profile } = round.employee;
    await ports.profiles.save({ ...profile, id: ports.ids.next(), name: 'Amir Sandell' });
    const other = (await ports.profiles.list()).find(({ name }) => name === 'Amir Sandell');
    ports.preferences.set('profile', other?.id ?? '');
    await opens(round.employee);
    await userEvent.click(await screen.findByRole('button', { name: 'Byt till Maja Lindqvist' }));
    expect(await screen.findByRole('heading', { name: /har bedömt/ })).toBeVisible();
  });

  it('says so when the round is not on this device', async () => {
    const { ports } = round.employee;
    await renderOver(ports, <StepScreen id={ports.ids.next()} step="acceptance" place="" />);
    expect(await screen.findAllByRole('heading', { name: 'Ronden finns inte här' })).not.toHaveLength(0);
  });
});
