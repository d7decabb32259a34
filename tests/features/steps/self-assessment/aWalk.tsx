// The employee's walk on a device in memory, at an address of the walk.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startRound } from '../../../../src/actions/startRound.ts';
import type { SelfAssessmentDraft } from '../../../../src/domain/drafts/selfAssessmentDraft.ts';
import { SelfAssessmentScreen } from '../../../../src/features/steps/self-assessment/SelfAssessmentScreen.tsx';
import { PortsProvider } from '../../../../src/ports/PortsContext.tsx';
import type { Ports } from '../../../../src/ports/ports.ts';
import { ToastProvider } from '../../../../src/ui/Toast.tsx';
import { aDevice } from '../../../support/aDevice.ts';

const facts: Partial<SelfAssessmentDraft> = {
  form: 'full',
  daysPerWeek: 2,
  hoursPerDay: 8,
  mainWorkplace: 'Norrsund, hus 4',
  manager: 'Karin Öberg',
  safetyRepresentative: 'Daniel Ekström',
};

export async function aWalk(
  part: string | null,
  given: Partial<SelfAssessmentDraft> = {},
  change?: (ports: Ports) => Ports,
) {
  const { ports: real, profile } = await aDevice('Maja Lindqvist', 'employee');
  const ports = change?.(real) ?? real;
  const started = await startRound(ports, profile, { ...facts, ...given });
  if (!started.ok) throw new Error('the round was not started');
  const assessment = started.value;
  const view = showWalk(ports, assessment, part);
  if (part !== null) await screen.findByRole('heading', { level: 1 });
  const stored = async () => (await ports.drafts.load({ assessment, step: 'self-assessment' }))?.values ?? {};
  return { ports, profile, assessment, view, stored, user: userEvent.setup() };
}

/** The walk of a round that has been begun, at one of its places. */
export function showWalk(ports: Ports, assessment: string, part: string | null) {
  return render(walkAt(ports, assessment, part));
}

/** The walk at one of its places, to be drawn or drawn again. */
export function walkAt(ports: Ports, assessment: string, part: string | null) {
  return (
    <PortsProvider ports={ports}>
      <ToastProvider>
        <SelfAssessmentScreen assessment={assessment} part={part} question={null} />
      </ToastProvider>
    </PortsProvider>
  );
}

/** The question with these words, as a region to look in. */
export function theQuestion(words: RegExp): HTMLElement {
  const question = screen.getByRole('heading', { level: 2, name: words }).closest('article');
  if (question === null) throw new Error(`no question ${words}`);
  return question;
}
