// What the employee kept from the representative stays so, whatever others sign.
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { openAssessment } from '../../src/actions/openAssessment.ts';
import { noAnswer } from '../../src/domain/answers/answers.ts';
import type { Statement } from '../../src/domain/steps/statement.ts';
import type { Device } from '../support/aDevice.ts';
import { aPackage, aReviewedRound, importPackage, must, passphrase } from '../support/aRound.ts';

type Spoken = Pick<Statement, 'kind' | 'body'>;

/** Signs a word that names every annex of the employee's as meant for the representative: ids and digests are in the chain. */
async function citesEverything({ ports, profile, role }: Device, id: string, spoken: Spoken): Promise<void> {
  const opened = must((await openAssessment(ports, id)) ?? { ok: false, problems: ['absent'] });
  const { state, stored } = opened;
  const [walk] = state.links;
  if (!walk) throw new Error('nothing said');
  const identity = must(await identityOf(ports, profile, state.links));
  const { name, unit, fingerprint } = identity;
  const statement = {
    ...walk.statement,
    ...spoken,
    seq: state.links.length + 1,
    prev: [...state.heads],
    author: { name, unit, role, fingerprint },
    annexes: walk.statement.annexes.map((annex) => ({ ...annex, audience: ['safetyRepresentative'] })),
  } as Statement;
  const envelope = await ports.signer.signStatement(statement, identity);
  const change = { id, profile: stored.profile, demo: false, expectedLength: stored.envelopes.length };
  const nothing = { annexes: [], reports: [], handOvers: [], settledDraft: null };
  must(await ports.records.commit({ ...change, ...nothing, envelopes: [envelope] }));
}

describe('a health detail shared with the manager alone', () => {
  const answers = {
    'I-ST-01': { ...noAnswer, value: 'no' },
    'I-IN-01': { ...noAnswer, value: 'no', comment: 'HEMLIGT BEHOV', sharing: 'manager' },
  } as const;

  it('is not given to a representative who names it in their own word', async () => {
    const { id, manager, representative } = await aReviewedRound(answers);
    const body = { outcome: 'concurs', reason: '', invited: null } as const;
    await citesEverything(representative, id, { kind: 'safety-statement', body });
    must(await importPackage(manager, await aPackage(id, representative, manager)));
    expect(await annexesIn(await aPackage(id, manager, representative), manager)).not.toContain('HEMLIGT');
  });

  it('is not given to the representative because the manager says that it may be', async () => {
    const { id, employee, manager, representative } = await aReviewedRound(answers);
    const opened = must((await openAssessment(manager.ports, id)) ?? { ok: false, problems: ['absent'] });
    const review = opened.state.standing['manager-review'];
    if (!review) throw new Error('not reviewed');
    await citesEverything(manager, id, { kind: 'manager-review', body: review.statement.body });
    must(await importPackage(employee, await aPackage(id, manager, employee)));
    expect(await annexesIn(await aPackage(id, employee, representative), manager)).not.toContain('HEMLIGT');
    expect(await annexesIn(await aPackage(id, employee, manager), manager)).toContain('HEMLIGT');
  });
});

async function annexesIn(sealed: Uint8Array, { ports }: Device): Promise<string> {
  return JSON.stringify(must(await ports.packages.open(sealed, { passphrase })).annexes);
}
