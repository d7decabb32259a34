import { expect, it } from 'vitest';
import { readDraft } from '../../src/actions/drafts.ts';
import { signSelfAssessment } from '../../src/actions/signings.ts';
import { startRound } from '../../src/actions/startRound.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import { refuse } from '../../src/domain/result.ts';
import { aDevice, voice } from '../support/aDevice.ts';

it('nothing is signed with a key that the device could not keep', async () => {
  const device = await aDevice('Maja Lindqvist', 'employee');
  const save = async () => refuse({ problem: 'quota-full' } as const);
  const ports = { ...device.ports, identities: { ...device.ports.identities, save } };
  const facts = { mainWorkplace: 'Norrsund, hus 4', manager: 'Karin Öberg' };
  const started = await startRound(ports, device.profile, facts);
  if (!started.ok) throw new Error('not started');
  const outcome = await signSelfAssessment(
    ports,
    {
      assessment: started.value,
      profile: device.profile,
      role: 'employee',
      mark: { method: 'typed', name: device.profile.name },
      voice,
    },
    { ...readDraft({ values: {} }), ...facts, answers: { 'I-ST-01': { ...noAnswer, value: 'yes' } } },
  );
  expect(outcome).toEqual({ ok: false, problems: [{ problem: 'quota-full' }] });
  expect(await ports.records.load(started.value)).toBeNull();
  expect(await ports.drafts.load({ assessment: started.value, step: 'self-assessment' })).not.toBeNull();
});
