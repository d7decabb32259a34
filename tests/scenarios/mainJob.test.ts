// The whole job, told by three people on three devices who pass files to each other.
import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft, readReview } from '../../src/actions/drafts.ts';
import { type OpenedAssessment, openAssessment } from '../../src/actions/openAssessment.ts';
import { currentCopies } from '../../src/actions/reportCopies.ts';
import { statusOf } from '../../src/actions/roundStatus.ts';
import {
  signAcceptance,
  signReturn,
  signReview,
  signSafetyStatement,
  signSelfAssessment,
} from '../../src/actions/signings.ts';
import { otherCopies, signOtherCopies } from '../../src/actions/signOtherCopies.ts';
import { restartRound, startRound } from '../../src/actions/startRound.ts';
import { type Answers, noAnswer } from '../../src/domain/answers/answers.ts';
import { noRating, type ReviewDraft } from '../../src/domain/drafts/reviewDraft.ts';
import type { SelfAssessmentDraft } from '../../src/domain/drafts/selfAssessmentDraft.ts';
import { aDevice, type Device, voice } from '../support/aDevice.ts';
import { aPackage, importPackage, passphrase, withRecovery } from '../support/aRound.ts';
import { aReview } from '../support/bodies.ts';

let employee: Device;
let manager: Device;
let representative: Device;
let assessment: string;

beforeEach(async () => {
  employee = await aDevice('Maja Lindqvist', 'employee');
  manager = await withRecovery(await aDevice('Karin Öberg', 'manager'));
  representative = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
  const started = await startRound(employee.ports, employee.profile, { place: 'home' });
  if (!started.ok) throw new Error('not started');
  assessment = started.value;
});

describe('three people, three devices', () => {
  it('end with one report that all three have signed, after one return and restatement', async () => {
    await assesses({ 'I-ST-01': { ...noAnswer, value: 'no', comment: 'Köksstol.' } });
    await passes(employee, manager);
    await returns('Vilket bord har du?');
    await passes(manager, employee);
    expect(await status(employee)).toBe('returned');

    await restartRound(employee.ports, employee.profile, assessment);
    const draft = await employee.ports.drafts.load({ assessment, step: 'self-assessment' });
    const { answers } = readDraft(draft ?? { values: {} });
    expect(answers['I-ST-01']?.comment).toBe('Köksstol.');
    await assesses({ ...answers, 'I-BO-01': { ...noAnswer, value: 'yes', comment: 'Fast bord.' } });
    await passes(employee, manager);
    await reviews();
    await passes(manager, employee);
    await accepts(employee);
    await passes(employee, representative);
    await concurs();
    await passes(representative, manager);

    expect(await status(manager)).toBe('complete');
    const verdicts = await Promise.all(
      (await reportsOf(manager)).map(({ bytes }) => manager.ports.verifier.verifyPdf(bytes)),
    );
    expect(verdicts.at(-1)).toMatchObject({ verdict: 'valid', waiting: [], problems: [] });
    expect(
      verdicts
        .at(-1)
        ?.signers.map(({ role }) => role)
        .sort(),
    ).toEqual(['employee', 'manager', 'safetyRepresentative']);
  });

  it('agree although two of them signed their own copies at the same time', async () => {
    await assesses({ 'I-ST-01': { ...noAnswer, value: 'no' } });
    await passes(employee, manager);
    await reviews();
    await passes(manager, employee);
    await passes(manager, representative);
    await accepts(employee);
    await concurs();
    await passes(representative, employee);
    const opened = await open(employee);
    expect(opened.state.forks).toEqual([]);
    expect(await status(employee)).toBe('complete');
    const review = opened.state.standing['manager-review'];
    expect(currentCopies(opened.stored.reports, review?.digest ?? '')).toHaveLength(2);

    expect(await otherCopies(employee.ports, opened, 'employee')).toHaveLength(1);
    expect(await signOtherCopies(employee.ports, signingOf(employee))).toEqual({ ok: true, value: 1 });
    expect(await otherCopies(employee.ports, await open(employee), 'employee')).toEqual([]);
    const verdicts = await Promise.all(
      (await reportsOf(employee)).map(({ bytes }) => employee.ports.verifier.verifyPdf(bytes)),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toContain('valid');
  });

  it('keep what was not meant for the representative out of the representative’s file', async () => {
    await assesses({
      'I-ST-01': { ...noAnswer, value: 'no' },
      'I-IN-01': { ...noAnswer, value: 'no', comment: 'HEMLIGT BEHOV', sharing: 'manager' },
      'I-OS-08': { ...noAnswer, value: 'no', comment: 'STANNAR HOS MIG' },
    });
    const seen = await passes(employee, manager);
    await reviews();
    const handed = await passes(manager, representative);
    expect(seen).toContain('HEMLIGT BEHOV');
    expect(seen).not.toContain('STANNAR HOS MIG');
    expect(handed).not.toContain('HEMLIGT BEHOV');
    expect((await open(representative)).state.standing['manager-review']).toBeDefined();
  });

  it('cannot pass on a file with one byte changed, and nothing of it is taken in', async () => {
    await assesses({ 'I-ST-01': { ...noAnswer, value: 'no' } });
    const sealed = await aPackage(assessment, employee, manager);
    for (const place of [10, Math.floor(sealed.length / 2), sealed.length - 5]) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await importPackage(manager, changed)).ok).toBe(false);
    }
    expect(await manager.ports.records.load(assessment)).toBeNull();
  });

  it('are not stopped by half an emoji in what someone pasted', async () => {
    await assesses({ 'I-ST-01': { ...noAnswer, value: 'no', comment: 'Stolen \ud83e' } });
    expect(await passes(employee, manager)).toContain('Stolen \ufffd');
  });

  it('take in the same file twice without harm', async () => {
    await assesses({ 'I-ST-01': { ...noAnswer, value: 'no' } });
    await passes(employee, manager);
    await passes(employee, manager);
    expect((await open(manager)).state.links).toHaveLength(1);
  });
});

function signingOf({ profile, role }: Device) {
  return { assessment, profile, role, mark: { method: 'typed', name: profile.name } as const, voice };
}

async function assesses(answers: Answers) {
  const draft: SelfAssessmentDraft = {
    ...readDraft({ values: {} }),
    placeName: 'Hemmet',
    daysPerWeek: 2,
    hoursPerDay: 8,
    mainWorkplace: 'Norrsund, hus 4',
    manager: 'Karin Öberg',
    safetyRepresentative: 'Daniel Ekström',
    answers,
  };
  expect(await signSelfAssessment(employee.ports, signingOf(employee), draft)).toMatchObject({ ok: true });
}

async function reviews() {
  const opened = await open(manager);
  const said = opened.state.standing['self-assessment']?.statement.body;
  if (!said) throw new Error('nothing to review');
  const { measures, agreement, dialogue } = aReview();
  const rated = { ...noRating, now: { likelihood: 3, consequence: 3 } } as const;
  const draft: ReviewDraft = {
    ...readReview(null, said),
    ratings: { 'I-ST-01': rated, 'I-IN-01': rated },
    measures: { 'I-ST-01': measures['I-ST-01'] ?? [], 'I-IN-01': measures['I-ST-01'] ?? [] },
    agreement,
    dialogue,
  };
  expect(await signReview(manager.ports, signingOf(manager), draft)).toMatchObject({ ok: true });
}

async function returns(message: string) {
  const said = (await open(manager)).state.standing['self-assessment']?.statement.body;
  if (!said) throw new Error('nothing to return');
  const draft = { ...readReview(null, said), message };
  expect(await signReturn(manager.ports, signingOf(manager), draft)).toMatchObject({ ok: true });
}

async function accepts(device: Device) {
  const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
  expect(await signAcceptance(device.ports, signingOf(device), body)).toMatchObject({ ok: true });
}

async function concurs() {
  const body = { outcome: 'concurs', reason: '', invited: null } as const;
  expect(await signSafetyStatement(representative.ports, signingOf(representative), body)).toMatchObject({
    ok: true,
  });
}

/** Hands a file over and takes it in; returns everything readable that was in it. */
async function passes(giver: Device, receiver: Device): Promise<string> {
  const sealed = await aPackage(assessment, giver, receiver);
  expect(await importPackage(receiver, sealed)).toMatchObject({ ok: true });
  const content = await receiver.ports.packages.open(sealed, { passphrase });
  if (!content.ok) throw new Error('not opened');
  const { envelopes, annexes } = content.value;
  const payloads = envelopes.map((envelope) =>
    Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString(),
  );
  return [...payloads, ...annexes.map(({ json }) => json)].join('\n');
}

async function open({ ports }: Device): Promise<OpenedAssessment> {
  const opened = await openAssessment(ports, assessment);
  if (!opened?.ok) throw new Error(JSON.stringify(opened));
  return opened.value;
}

async function status(device: Device) {
  const { entry, state } = await open(device);
  return statusOf(entry.checklist.procedure, state);
}

async function reportsOf(device: Device) {
  const { state, stored } = await open(device);
  return currentCopies(stored.reports, state.standing['manager-review']?.digest ?? '');
}
