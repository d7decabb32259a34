// A round told up to some point, by three people on three devices.
import { readDraft, readReview } from '../../src/actions/drafts.ts';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { confirmRecovery } from '../../src/actions/keys/recovery.ts';
import { openAssessment, sensitiveAnswersFor } from '../../src/actions/openAssessment.ts';
import { handOver } from '../../src/actions/packages/handOver.ts';
import { lookInto } from '../../src/actions/packages/lookInto.ts';
import { type Imported, takeIn, undecided } from '../../src/actions/packages/takeIn.ts';
import { signReturn, signReview, signSelfAssessment } from '../../src/actions/signings.ts';
import { startRound } from '../../src/actions/startRound.ts';
import { type Answers, noAnswer } from '../../src/domain/answers/answers.ts';
import { noRating } from '../../src/domain/drafts/reviewDraft.ts';
import type { Problem } from '../../src/domain/problems.ts';
import type { Result } from '../../src/domain/result.ts';
import { aDevice, type Device, voice } from './aDevice.ts';
import { aReview } from './bodies.ts';

export interface Round {
  readonly id: string;
  readonly employee: Device;
  readonly manager: Device;
  readonly representative: Device;
}

export const passphrase = 'kola fima rutu';

/** Maja has signed one No about the chair. */
export async function anAssessedRound(
  answers: Answers = { 'I-ST-01': { ...noAnswer, value: 'no', comment: 'Köksstol.' } },
): Promise<Round> {
  const employee = await aDevice('Maja Lindqvist', 'employee');
  const manager = await withRecovery(await aDevice('Karin Öberg', 'manager'));
  const representative = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
  const id = must(await startRound(employee.ports, employee.profile, { place: 'home' }));
  const draft = {
    ...readDraft({ values: {} }),
    placeName: 'Hemmet',
    daysPerWeek: 2,
    hoursPerDay: 8,
    mainWorkplace: 'Norrsund, hus 4',
    manager: 'Karin Öberg',
    safetyRepresentative: 'Daniel Ekström',
    answers,
  };
  must(await signSelfAssessment(employee.ports, signing(employee, id), draft));
  return { id, employee, manager, representative };
}

/** Karin has rated it, planned one measure and signed; all three devices have it. */
export async function aReviewedRound(answers?: Answers): Promise<Round> {
  const round = await anAssessedRound(answers);
  await passes(round, round.employee, round.manager);
  await review(round);
  await passes(round, round.manager, round.employee);
  await passes(round, round.manager, round.representative);
  return round;
}

/** Karin has asked about the table and given the round back. */
export async function aReturnedRound(): Promise<Round> {
  const round = await anAssessedRound();
  await passes(round, round.employee, round.manager);
  const { manager, id } = round;
  const reasons = { 'I-BO-01': 'Hur djupt är bordet?' };
  const draft = { ...readReview(null, await said(round)), message: 'Vilket bord har du?', reasons };
  must(await signReturn(manager.ports, signing(manager, id), draft));
  await passes(round, manager, round.employee);
  return round;
}

async function review(round: Round) {
  const { manager, id } = round;
  const { measures, agreement, dialogue } = aReview();
  const plan = measures['I-ST-01'] ?? [];
  // The sensitive answer is not in the body; Karin plans for it when it has come along.
  const apart = plan.map((measure) => ({ ...measure, id: manager.ports.ids.next() }));
  const opened = must((await openAssessment(manager.ports, id)) ?? { ok: false, problems: ['absent'] });
  const sensitive = sensitiveAnswersFor(opened, 'manager').length > 0;
  const rated = {
    ...noRating,
    now: { likelihood: 3, consequence: 3 },
    view: 'Stolen går att höja.',
  } as const;
  const draft = {
    ...readReview(null, await said(round)),
    ratings: { 'I-ST-01': rated, 'I-IN-01': rated },
    measures: { 'I-ST-01': plan, ...(sensitive && { 'I-IN-01': apart }) },
    agreement,
    dialogue,
  };
  must(await signReview(manager.ports, signing(manager, id), draft));
}

/** What the employee said, as the manager's device has it. */
async function said({ manager, id }: Round) {
  const opened = await openAssessment(manager.ports, id);
  const body = opened?.ok ? opened.value.state.standing['self-assessment']?.statement.body : undefined;
  if (!body) throw new Error('nothing said');
  return body;
}

export function signing({ profile, role }: Device, assessment: string) {
  return { assessment, profile, role, mark: { method: 'typed', name: profile.name } as const, voice };
}

/** Hands a file over and takes it in, going on with every key that is new. */
export async function passes({ id }: Pick<Round, 'id'>, giver: Device, receiver: Device): Promise<void> {
  must(await importPackage(receiver, await aPackage(id, giver, receiver)));
}

/** The sealed file from one to another, under the passphrase. */
export async function aPackage(id: string, giver: Device, receiver: Device): Promise<Uint8Array> {
  const people = [{ name: receiver.profile.name, contact: null }];
  return must(await handOver(giver.ports, giver, id, { role: receiver.role, people, passphrase })).bytes;
}

/** Looks into a file and takes it in as somebody does who goes on without comparing anything. */
export async function importPackage(
  { ports, profile }: Device,
  bytes: Uint8Array,
  typed: string | null = passphrase,
): Promise<Result<Imported, Problem>> {
  const arrival = await lookInto(ports, profile, bytes, typed);
  if (!arrival.ok) return arrival;
  const fresh = undecided(arrival.value, new Map()).filter(({ standing }) => standing.level === 'unknown');
  const decisions = new Map(fresh.map(({ fingerprint }) => [fingerprint, { kind: 'accept' } as const]));
  return takeIn(ports, profile, arrival.value, decisions);
}

/** The keys of a device, made and backed up, as a manager's or representative's must be before they take in anything. */
export async function withRecovery(device: Device): Promise<Device> {
  must(await identityOf(device.ports, device.profile));
  must(await confirmRecovery(device.ports, device.profile));
  return device;
}

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
