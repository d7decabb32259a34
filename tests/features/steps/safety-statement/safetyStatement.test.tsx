import { screen } from '@testing-library/react';
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
    'I-IN-01': { ...noAnswer, value: 'no', comment: 'HEMLIGT', sharing: 'manager' },
  });
});

async function opens({ ports }: Device) {
  await renderOver(ports, <StepScreen id={round.id} step="safety-statement" place="" />);
  await screen.findByRole('heading', { level: 1 });
}

async function signs(name: string) {
  await userEvent.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
  await userEvent.type(screen.getByLabelText('Ditt namn'), name);
  await userEvent.click(screen.getByRole('button', { name: 'Skriv under' }));
}

async function opinionOn({ ports }: Device) {
  const opened = await openAssessment(ports, round.id);
  return opened?.ok ? opened.value.state.standing['safety-statement']?.statement : undefined;
}

describe('the representative', () => {
  it('reads what they may see, and is told plainly what is withheld', async () => {
    await opens(round.representative);
    expect(screen.getByText('Köksstol.')).toBeVisible();
    expect(screen.queryByText('HEMLIGT')).not.toBeInTheDocument();
    expect(screen.getByText(/Två saker är inte med i din fil/)).toBeVisible();
    expect(screen.getByText('Din underskrift är en mening, inte ett godkännande.')).toBeVisible();
  });

  it('must give a reason to dissent, and then dissents', async () => {
    await opens(round.representative);
    await userEvent.click(screen.getByRole('radio', { name: 'Jag har en avvikande mening' }));
    await signs('Daniel Ekström');
    expect(await screen.findByText('Skriv din anledning.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Din anledning'), 'Stolen borde komma nu.');
    await userEvent.click(screen.getByRole('button', { name: 'Skriv under' }));
    expect(await screen.findByRole('heading', { name: 'Du har skrivit under' })).toBeVisible();
    expect((await opinionOn(round.representative))?.body).toEqual({
      outcome: 'dissents',
      reason: 'Stolen borde komma nu.',
      invited: null,
    });
  });

  it('takes the report out as a PDF', async () => {
    await opens(round.representative);
    await userEvent.click(screen.getByRole('button', { name: 'Ladda ner PDF' }));
    expect(round.representative.ports.files.downloads[0]).toMatchObject({ mediaType: 'application/pdf' });
  });
});

describe('the manager', () => {
  it('can only say that the representative could not take part, with reason and day of invitation', async () => {
    await opens(round.manager);
    expect(screen.queryByRole('radio', { name: 'Jag instämmer' })).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('När bjöds skyddsombudet in?'), '2026-09-01');
    await userEvent.type(screen.getByLabelText('Varför kunde skyddsombudet inte delta?'), 'Sjuk.');
    await signs('Karin Öberg');
    expect(await screen.findByRole('heading', { name: 'Du har skrivit under' })).toBeVisible();
    expect((await opinionOn(round.manager))?.body).toEqual({
      outcome: 'notAvailable',
      reason: 'Sjuk.',
      invited: '2026-09-01',
    });
  });
});
