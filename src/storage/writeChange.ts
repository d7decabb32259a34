// Envelopes are added and never changed. Everything of one change happens in one transaction; rendering, signing and
// digests are done before it opens, because IndexedDB commits as soon as nothing more is asked of it.
import type { Table } from 'dexie';
import type { RecordChange } from '../ports/records.ts';
import { putContact } from './contactStore.ts';
import type { Database } from './database.ts';
import { settleDraft } from './draftStore.ts';
import { Refusal } from './refusal.ts';
import { rowsOf } from './rowsOf.ts';

/** Writes all of a change or, refused or failing anywhere, nothing of it. */
export function writeChange(database: Database, change: RecordChange): Promise<void> {
  const { id, profile, demo } = change;
  const tables = [...tablesOfAssessment(database), database.contacts, database.seen];
  return database.transaction('rw', tables, async () => {
    await database.assessments.put({ id, profile, demo });
    await append(database, change);
    await addAnnexes(database, change);
    await addReports(database, change);
    await addHandOvers(database, change);
    await addReceipts(database, change);
    for (const contact of change.contacts ?? []) await putContact(database, contact);
    if (change.seen) await database.seen.put({ ...change.seen, assessment: id });
    if (change.settledDraft !== null) await settleDraft(database, change.settledDraft);
  });
}

/** Every table that holds something of an assessment and goes with it. */
export function tablesOfAssessment(database: Database): Table[] {
  return [database.assessments, database.draftPhotos, ...rangesOfAssessment(database)];
}

/** Those of them whose keys begin with the assessment. */
export function rangesOfAssessment(database: Database): Table[] {
  const { envelopes, annexes, reports, handOvers, receipts, drafts, draftValues } = database;
  return [envelopes, annexes, reports, handOvers, receipts, drafts, draftValues];
}

/** `add`, never `put`: should two writers ever agree on the length, the second still fails instead of overwriting. */
async function append(
  { envelopes }: Database,
  { id, expectedLength, ...change }: RecordChange,
): Promise<void> {
  const held = await rowsOf(envelopes, id).count();
  if (held !== expectedLength) throw new Refusal({ problem: 'chain-moved' });
  for (const [i, envelope] of change.envelopes.entries()) {
    await envelopes.add({ assessment: id, position: held + i, envelope }).catch('ConstraintError', () => {
      throw new Refusal({ problem: 'chain-moved' });
    });
  }
}

/** The same annex may come again in a later package; another one under its id may not. */
async function addAnnexes({ annexes }: Database, { id, ...change }: RecordChange): Promise<void> {
  for (const annex of change.annexes) {
    const known = await annexes.get([id, annex.id]);
    if (known === undefined) await annexes.add({ assessment: id, id: annex.id, json: annex.json });
    else if (known.json !== annex.json) throw new Refusal({ problem: 'annex-changed', annex: annex.id });
  }
}

/** A report already held is the same bytes, since its digest is its key. `slice` leaves a larger buffer behind. */
async function addReports({ reports }: Database, { id, ...change }: RecordChange): Promise<void> {
  let position = await rowsOf(reports, id).count();
  for (const { digest, kind, statement, bytes } of change.reports) {
    if ((await reports.get([id, digest])) !== undefined) continue;
    await reports.add({ assessment: id, position, digest, kind, statement, bytes: bytes.slice() });
    position += 1;
  }
}

async function addHandOvers({ handOvers }: Database, { id, ...change }: RecordChange): Promise<void> {
  const held = await rowsOf(handOvers, id).count();
  const rows = change.handOvers.map((handOver, i) => ({ ...handOver, assessment: id, position: held + i }));
  await handOvers.bulkAdd(rows);
}

/** A receipt is known by its text: the same one comes back with every later package. */
async function addReceipts({ receipts }: Database, { id, ...change }: RecordChange): Promise<void> {
  if (!change.receipts?.length) return;
  const held = await rowsOf(receipts, id).toArray();
  const known = new Set(held.map(({ receipt }) => receipt));
  const added = [...new Set(change.receipts)].filter((receipt) => !known.has(receipt));
  await receipts.bulkAdd(added.map((receipt, i) => ({ assessment: id, position: held.length + i, receipt })));
}
