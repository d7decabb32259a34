import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { StepScreen } from '../../../src/features/steps/StepScreen.tsx';
import { aReturnedRound } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

it('a returned round shows the manager’s questions, each leading to its place in the answers laid out again', async () => {
  const { id, employee } = await aReturnedRound();
  await renderOver(employee.ports, <StepScreen id={id} step="self-assessment" place="" />);
  expect(await screen.findByRole('heading', { name: 'Karin Öberg har frågor om ronden' })).toBeVisible();
  expect(screen.getByText('Vilket bord har du?')).toBeVisible();
  expect(screen.getByText('Hur djupt är bordet?')).toBeVisible();
  const question = screen.getByRole('link', { name: /^3\.\d+ / });
  expect(question.getAttribute('href')).toMatch(/self-assessment\/[^/]+\/I-BO-01$/);
  await userEvent.click(question);
  await waitFor(() => expect(window.location.hash).toMatch(/I-BO-01$/));
  const draft = await employee.ports.drafts.load({ assessment: id, step: 'self-assessment' });
  expect(draft?.values['answers.I-ST-01']).toMatchObject({ value: 'no', comment: 'Köksstol.' });
});
