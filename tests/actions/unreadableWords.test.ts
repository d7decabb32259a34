import { expect, it } from 'vitest';
import { readDraft } from '../../src/actions/drafts.ts';
import { openAssessment, sensitiveAnswersFor } from '../../src/actions/openAssessment.ts';
import { signSelfAssessment } from '../../src/actions/signings.ts';
import { startRound } from '../../src/actions/startRound.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { aDevice, type Device, voice } from '../support/aDevice.ts';

const facts = { mainWorkplace: 'Norrsund, hus 4', manager: 'Karin Öberg', placeName: 'Hemmet' };

/** Half of an emoji, as a program that cuts text leaves it: there is no UTF-8 for it. */
async function signsHalfAnEmoji({ profile }: Device, ports: Ports) {
  const started = await startRound(ports, profile, facts);
  if (!started.ok) throw new Error('not started');
  const mark = { method: 'typed', name: profile.name } as const;
  const answer = { ...noAnswer, value: 'no', comment: 'Ont \ud83e', sharing: 'manager' } as const;
  const draft = { ...readDraft({ values: {} }), ...facts, answers: { 'I-IN-01': answer } };
  const signing = { assessment: started.value, profile, role: 'employee', mark, voice } as const;
  return { assessment: started.value, outcome: await signSelfAssessment(ports, signing, draft) };
}

it('a kept-back answer with half an emoji is signed, and all but that can be read again', async () => {
  const device = await aDevice('Maja Lindqvist', 'employee');
  const { assessment, outcome } = await signsHalfAnEmoji(device, device.ports);
  expect(outcome).toMatchObject({ ok: true });
  const opened = await openAssessment(device.ports, assessment);
  if (!opened?.ok) throw new Error('not opened');
  expect(sensitiveAnswersFor(opened.value, 'employee')[0]?.answer.comment).toBe('Ont \ufffd');
});

it('what this device could not read again is not stored', async () => {
  const device = await aDevice('Maja Lindqvist', 'employee');
  const verifyAnnexes = async () => [{ problem: 'annex-changed', annex: 'any' }] as const;
  const ports = { ...device.ports, verifier: { ...device.ports.verifier, verifyAnnexes } };
  const { assessment, outcome } = await signsHalfAnEmoji(device, ports);
  expect(outcome).toMatchObject({ ok: false, problems: [{ problem: 'annex-changed' }] });
  expect(await ports.records.load(assessment)).toBeNull();
});
