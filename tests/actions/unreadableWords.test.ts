import { expect, it } from 'vitest';
import { readDraft } from '../../src/actions/drafts.ts';
import { signSelfAssessment } from '../../src/actions/signings.ts';
import { startRound } from '../../src/actions/startRound.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import { aDevice, voice } from '../support/aDevice.ts';

it('a kept-back answer that nobody could read again is not signed, and nothing is stored', async () => {
  const { ports, profile } = await aDevice('Maja Lindqvist', 'employee');
  const facts = { mainWorkplace: 'Norrsund, hus 4', manager: 'Karin Öberg', placeName: 'Hemmet' };
  const started = await startRound(ports, profile, facts);
  if (!started.ok) throw new Error('not started');
  const assessment = started.value;
  const mark = { method: 'typed', name: profile.name } as const;
  // Half of an emoji, as a program that cuts text leaves it: there is no UTF-8 for it.
  const answer = { ...noAnswer, value: 'no', comment: '\ud83e', sharing: 'manager' } as const;
  const draft = { ...readDraft({ values: {} }), ...facts, answers: { 'I-IN-01': answer } };
  const outcome = await signSelfAssessment(
    ports,
    { assessment, profile, role: 'employee', mark, voice },
    draft,
  );
  expect(outcome).toMatchObject({ ok: false, problems: [{ problem: 'annex-changed' }] });
  expect(await ports.records.load(assessment)).toBeNull();
});
