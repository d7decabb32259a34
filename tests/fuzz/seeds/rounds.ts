// Whole rounds: what three people have said and signed, the annex it rests on, and the reports of it.
import { sha256HexOfText } from '../../../src/bytes/digest.ts';
import type { Annex } from '../../../src/domain/chain/annex.ts';
import type { Envelope } from '../../../src/domain/chain/link.ts';
import { says } from '../../support/aChain.ts';
import { aBasePdf, assessmentFields } from '../../support/basePdf.ts';
import { anAnswer } from '../../support/bodies.ts';
import { anEnvelope, attachmentOf, type People, signedReport } from '../../support/signedReport.ts';

export interface SeedRound {
  readonly assessment: string;
  /** Assessed, reviewed, accepted, concurred. */
  readonly envelopes: readonly Envelope[];
  readonly annexes: readonly Annex[];
  /** The self-assessment's report, signed. */
  readonly self: Uint8Array;
  /** The assessment's report with no, one, two and three signatures. */
  readonly saves: readonly Uint8Array[];
}

export async function aRoundBy(by: People, number: number): Promise<SeedRound> {
  const assessment = `11111111-1111-4111-8111-11111111111${number}`;
  const annex = anAnnex(number);
  const reference = { id: annex.id, digest: await sha256HexOfText(annex.json), audience: [] };
  const envelopes: Envelope[] = [];
  const add = async (said: (typeof says)[keyof typeof says], role: keyof People, changes = {}) => {
    const before = [...envelopes];
    envelopes.push(await anEnvelope(said(), role, by[role], before, { assessment, ...changes }));
  };
  await add(says.assesses, 'employee', { annexes: [reference] });
  await add(says.reviews, 'manager');
  await add(says.accepts, 'employee');
  await add(says.concurs, 'safetyRepresentative');
  const base = (count: number, fields = assessmentFields) =>
    aBasePdf({ fields, attachment: attachmentOf(envelopes.slice(0, count), assessment) });
  const saves = [base(2)];
  for (const role of ['manager', 'employee', 'safetyRepresentative'] as const)
    saves.push(await signedReport(saves.at(-1) ?? base(2), role, by[role]));
  const self = await signedReport(base(1, assessmentFields.slice(0, 1)), 'employee', by.employee);
  return { assessment, envelopes, annexes: [annex], self, saves };
}

function anAnnex(number: number): Annex {
  const content = {
    kind: 'answer',
    salt: `${number}`.repeat(32),
    question: 'I-OS-01',
    answer: anAnswer('no'),
  };
  return { id: `33333333-3333-4333-8333-33333333333${number}`, json: JSON.stringify(content) };
}
