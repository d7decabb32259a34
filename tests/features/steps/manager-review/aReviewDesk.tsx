// A manager's device with a round that waits for the manager, and the review of it on the screen.
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signSelfAssessment } from '../../../../src/actions/signings.ts';
import { startRound } from '../../../../src/actions/startRound.ts';
import { whoMayTake } from '../../../../src/actions/whoMayTake.ts';
import type { Answers } from '../../../../src/domain/answers/answers.ts';
import type { SelfAssessmentDraft } from '../../../../src/domain/drafts/selfAssessmentDraft.ts';
import { ManagerReviewScreen } from '../../../../src/features/steps/manager-review/ManagerReviewScreen.tsx';
import { PortsProvider } from '../../../../src/ports/PortsContext.tsx';
import type { Profile } from '../../../../src/ports/people.ts';
import { ToastProvider } from '../../../../src/ui/Toast.tsx';
import { aDevice, type Device, voice } from '../../../support/aDevice.ts';

export interface AReviewDesk {
  readonly device: Device;
  readonly employee: Profile;
  readonly id: string;
}

/** The manager's device, after Maja has signed these answers. */
export async function aReviewDesk(
  answers: Answers,
  facts: Partial<SelfAssessmentDraft> = {},
): Promise<AReviewDesk> {
  const device = await aDevice('Karin Öberg', 'manager');
  const { ports } = device;
  const employee: Profile = {
    ...device.profile,
    id: ports.ids.next(),
    name: 'Maja Lindqvist',
    roles: ['employee'],
  };
  await ports.profiles.save(employee);
  const started = await startRound(ports, employee, {});
  if (!started.ok) throw new Error('the round did not start');
  const desk = { device, employee, id: started.value };
  await says(desk, answers, facts);
  return desk;
}

/** Maja signs answers, for the first time or again. */
export async function says(
  { device, employee, id }: AReviewDesk,
  answers: Answers,
  facts: Partial<SelfAssessmentDraft> = {},
): Promise<void> {
  const mark = { method: 'typed', name: employee.name } as const;
  const signed = await signSelfAssessment(
    device.ports,
    { assessment: id, profile: employee, role: 'employee', mark, voice },
    {
      place: 'home',
      placeName: 'Hemmet',
      form: 'full',
      daysPerWeek: 2,
      hoursPerDay: 8,
      mainWorkplace: 'Norrsund, hus 4',
      manager: 'Karin Öberg',
      safetyRepresentative: 'Daniel Ekström',
      answers,
      ownRisks: [],
      ...facts,
    },
  );
  if (!signed.ok) throw new Error(JSON.stringify(signed.problems));
}

/** Shows one page of the review, read anew from the device as after a reload. */
export async function opens({ device, id }: AReviewDesk, place = '') {
  const { ports, profile } = device;
  const ground = await whoMayTake(ports, profile, id, 'manager-review');
  if (ground.may !== 'take') throw new Error(`the manager may not: ${ground.may}`);
  const { role, opened, draft } = ground;
  const screen = (at: string) => (
    <PortsProvider ports={ports}>
      <ToastProvider>
        <main>
          <ManagerReviewScreen
            key={at}
            id={id}
            profile={profile}
            role={role}
            opened={opened}
            draft={draft}
            place={at}
          />
        </main>
      </ToastProvider>
    </PortsProvider>
  );
  const view = render(screen(place));
  return { user: userEvent.setup(), view };
}

/** What is stored of the manager's draft, by path. */
export async function stored({ device, id }: AReviewDesk): Promise<Readonly<Record<string, unknown>>> {
  const draft = await device.ports.drafts.load({ assessment: id, step: 'manager-review' });
  return draft?.values ?? {};
}
