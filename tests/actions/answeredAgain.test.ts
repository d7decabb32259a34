import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/actions/drafts.ts';
import { type OpenedAssessment, openAssessment } from '../../src/actions/openAssessment.ts';
import { partsFor } from '../../src/actions/packages/partsFor.ts';
import { signSelfAssessment } from '../../src/actions/signings.ts';
import { restartRound, startRound } from '../../src/actions/startRound.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import type { SelfAssessmentDraft } from '../../src/domain/drafts/selfAssessmentDraft.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { refuse } from '../../src/domain/result.ts';
import { aDevice, type Device, voice } from '../support/aDevice.ts';
import { passes, withRecovery } from '../support/aRound.ts';

const facts = { mainWorkplace: 'Norrsund, hus 4', manager: 'Karin Öberg', placeName: 'Hemmet' };
let employee: Device;
let assessment: string;
let photo: string;

beforeEach(async () => {
  employee = await aDevice('Maja Lindqvist', 'employee');
  const started = await startRound(employee.ports, employee.profile, facts);
  if (!started.ok) throw new Error('not started');
  assessment = started.value;
  photo = employee.ports.ids.next();
  const jpeg = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
  await employee.ports.draftPhotos.save({ id: photo, assessment, jpeg, width: 4, height: 3 });
});

describe('answering again', () => {
  it('carries pictures over as they were signed the first time', async () => {
    await signs({ photosToRepresentative: true });
    const before = (await opened(employee)).annexes.get(photo);
    await restartRound(employee.ports, employee.profile, assessment);
    const draft = await employee.ports.drafts.load({ assessment, step: 'self-assessment' });
    const { answers } = readDraft(draft ?? { values: {} });
    expect(answers['I-FY-12']).toMatchObject({ photos: [photo], photosToRepresentative: true });
    await signs({ photosToRepresentative: true });
    const after = await opened(employee);
    expect(after.annexes.get(photo)).toEqual(before);
    expect(annexesTo('manager', after)).toEqual([photo]);
  });

  it('is not begun when the pictures find no room, so that none goes missing', async () => {
    await signs({ photosToRepresentative: true });
    const save = async () => refuse({ problem: 'quota-full' } as const);
    const ports = { ...employee.ports, draftPhotos: { ...employee.ports.draftPhotos, save } };
    const restarted = await restartRound(ports, employee.profile, assessment);
    expect(restarted).toEqual({ ok: false, problems: [{ problem: 'quota-full' }] });
    expect(await ports.drafts.load({ assessment, step: 'self-assessment' })).toBeNull();
  });

  it('does not pass on what was shared the first time and is kept back now', async () => {
    await signs({ photosToRepresentative: true });
    expect(annexesTo('safetyRepresentative', await opened(employee))).toEqual([photo]);
    await restartRound(employee.ports, employee.profile, assessment);
    await signs({ photosToRepresentative: false });
    const manager = await withRecovery(await aDevice('Karin Öberg', 'manager'));
    await passes({ id: assessment }, employee, manager);
    for (const device of [employee, manager])
      expect(annexesTo('safetyRepresentative', await opened(device))).toEqual([]);
    expect(annexesTo('employee', await opened(manager))).toEqual([photo]);
  });
});

async function signs(choice: { readonly photosToRepresentative: boolean }) {
  const draft: SelfAssessmentDraft = {
    ...readDraft({ values: {} }),
    ...facts,
    answers: { 'I-FY-12': { ...noAnswer, value: 'no', photos: [photo], ...choice } },
  };
  const { profile, role } = employee;
  const mark = { method: 'typed', name: profile.name } as const;
  const signed = await signSelfAssessment(employee.ports, { assessment, profile, role, mark, voice }, draft);
  expect(signed).toMatchObject({ ok: true });
}

async function opened({ ports }: Device): Promise<OpenedAssessment> {
  const found = await openAssessment(ports, assessment);
  if (!found?.ok) throw new Error(JSON.stringify(found));
  return found.value;
}

function annexesTo(role: Role, held: OpenedAssessment): string[] {
  return partsFor(held, role).annexes.map(({ id }) => id);
}
