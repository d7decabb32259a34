import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openAssessment } from '../../../../src/actions/openAssessment.ts';
import { signAcceptance, signSafetyStatement } from '../../../../src/actions/signings.ts';
import { noAnswer } from '../../../../src/domain/answers/answers.ts';
import { StepScreen } from '../../../../src/features/steps/StepScreen.tsx';
import { aReviewedRound, must, passes, signing } from '../../../support/aRound.ts';
import { renderOver } from '../../../support/browser/renderOver.tsx';

it('a follow-up states how far each measure has come and whether it helped, and leaves confidential ones out', async () => {
  const round = await aReviewedRound({
    'I-ST-01': { ...noAnswer, value: 'no' },
    'I-IN-01': { ...noAnswer, value: 'no', sharing: 'manager' },
  });
  const { id, employee, manager, representative } = round;
  const accepted = { outcome: 'accepted', comment: '', voluntary: true } as const;
  must(await signAcceptance(employee.ports, signing(employee, id), accepted));
  await passes(round, employee, representative);
  const concurs = { outcome: 'concurs', reason: '', invited: null } as const;
  must(await signSafetyStatement(representative.ports, signing(representative, id), concurs));
  await passes(round, representative, manager);

  await renderOver(manager.ports, <StepScreen id={id} step="follow-up" place="" />);
  expect(await screen.findByRole('heading', { name: 'Följ upp en åtgärd' })).toBeVisible();
  const measure = screen.getAllByRole('listitem')[0] as HTMLElement;
  await userEvent.click(within(measure).getByRole('radio', { name: 'Klar' }));
  await userEvent.click(within(measure).getByRole('radio', { name: 'Ja, helt' }));
  await userEvent.click(within(measure).getByText('Risken som är kvar'));
  await userEvent.click(within(measure).getByRole('radio', { name: /^Osannolik, Liten/ }));
  await userEvent.type(within(measure).getByLabelText('Anteckning (valfritt)'), 'Stolen är på plats.');
  await userEvent.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
  await userEvent.type(screen.getByLabelText('Ditt namn'), 'Karin Öberg');
  await userEvent.click(screen.getByRole('button', { name: 'Skriv under' }));
  expect(await screen.findByRole('heading', { name: 'Du har skrivit under' })).toBeVisible();
  const opened = must((await openAssessment(manager.ports, id)) ?? { ok: false, problems: ['absent'] });
  expect(opened.state.followUps[0]?.statement.body.checks).toEqual([
    {
      measure: '22222222-2222-4222-8222-222222222222',
      status: 'done',
      effect: 'full',
      note: 'Stolen är på plats.',
      remaining: { likelihood: 1, consequence: 1 },
    },
  ]);
});
