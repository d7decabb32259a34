// Files arrive as the post brings them: late, twice, the newest first.
import { expect, it } from 'vitest';
import { makeRecoveryFile, restoreFromRecovery } from '../../src/actions/keys/recovery.ts';
import { openAssessment } from '../../src/actions/openAssessment.ts';
import { signAcceptance } from '../../src/actions/signings.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import {
  aPackage,
  aReviewedRound,
  importPackage,
  must,
  passes,
  signing,
  withRecovery,
} from '../support/aRound.ts';

it('whatever the order and however often, the same files make the same round', async () => {
  const { id, employee, manager, representative } = await aReviewedRound({
    'I-ST-01': { ...noAnswer, value: 'no' },
    'I-IN-01': { ...noAnswer, value: 'no', comment: 'Delas med alla.', sharing: 'everyone' },
  });
  const files = [await aPackage(id, manager, representative)];
  // Two who go on without having seen each other’s word, then one who has.
  const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
  must(await signAcceptance(employee.ports, signing(employee, id), body));
  files.push(await aPackage(id, employee, representative));
  const again = { outcome: 'declined', comment: 'Datumet är för sent.', voluntary: true } as const;
  const elsewhere = await theSameElsewhere(id, manager, employee);
  must(await signAcceptance(elsewhere.ports, signing(elsewhere, id), again));
  files.push(await aPackage(id, elsewhere, representative));
  must(await importPackage(manager, await aPackage(id, employee, manager)));
  files.push(await aPackage(id, manager, representative));

  const ends = new Set<string>();
  // A fifth of the twenty-four orders, each file first and last among them.
  for (const order of ordersOf(files.map((_, i) => i)).filter((_, i) => i % 5 === 0)) {
    const receiver = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
    for (const i of [...order, ...order.slice(0, 1)]) {
      const taken = await importPackage(receiver, files[i] ?? new Uint8Array());
      expect(taken).toMatchObject({ ok: true });
    }
    ends.add(await stateOf(receiver, id));
  }
  expect([...ends]).toHaveLength(1);
  expect([...ends][0]).toContain('"forks":1');
}, 120_000);

/** The same person with the same key on a second device, which has the round as another gave it. */
async function theSameElsewhere(
  id: string,
  giver: Device,
  { ports, profile, role }: Device,
): Promise<Device> {
  const { bytes, code } = must(await makeRecoveryFile(ports, profile));
  const other = await aDevice('Ny dator', role);
  const restored = { ...other, profile: must(await restoreFromRecovery(other.ports, bytes, code)) };
  await passes({ id }, giver, restored);
  return restored;
}

/** All that the round is on a device, apart from the order things came in. */
async function stateOf({ ports, profile }: Device, id: string): Promise<string> {
  const { stored, state } = must((await openAssessment(ports, id)) ?? { ok: false, problems: ['absent'] });
  const contacts = await ports.contacts.list(profile.id);
  return JSON.stringify({
    links: state.links.map(({ digest }) => digest),
    heads: state.heads,
    standing: Object.entries(state.standing).map(([step, { digest }]) => [step, digest]),
    forks: state.forks.length,
    sides: state.forks.map(({ sides }) => sides.map(({ digest }) => digest)),
    annexes: stored.annexes.map((annex) => annex.id).sort(),
    reports: stored.reports.map(({ digest }) => digest).sort(),
    people: contacts.map(({ fingerprint, name, recipient }) => [fingerprint, name, recipient]).sort(),
    seen: await ports.records.seen(id),
  });
}

function ordersOf(all: readonly number[]): number[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) => ordersOf(all.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
