// The record of assessments, read and followed. Writing it is in writeChange.ts.
import type { Annex } from '../domain/chain/annex.ts';
import type { AssessmentOutline, HandOver, Records, ReportFile, StoredAssessment } from '../ports/records.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import type { AnnexRow, HandOverRow, ReportRow } from './rows.ts';
import { grouped, rowsOf } from './rowsOf.ts';
import { watch } from './watch.ts';
import { rangesOfAssessment, tablesOfAssessment, writeChange } from './writeChange.ts';

export function recordStore(database: Database): Records {
  return {
    all: watch(() => readOutlines(database)),
    one: (id) => watch(() => readOne(database, id)),
    load: (id) => withSecondTry(database, () => readOne(database, id)),
    commit: (change) => attempt(database, () => writeChange(database, change)),
    async remove(id) {
      await withSecondTry(database, () => removeAssessment(database, id));
    },
    seen: (id) => withSecondTry(database, async () => (await database.seen.get(id)) ?? null),
  };
}

function readOne(database: Database, id: string): Promise<StoredAssessment | null> {
  const { assessments, envelopes, annexes, reports, handOvers, receipts } = database;
  const tables = [assessments, envelopes, annexes, reports, handOvers, receipts];
  return database.transaction('r', tables, async () => {
    const row = await assessments.get(id);
    if (row === undefined) return null;
    const [spoken, attached, made, handed, received] = await Promise.all([
      rowsOf(envelopes, id).toArray(),
      rowsOf(annexes, id).toArray(),
      rowsOf(reports, id).sortBy('position'),
      rowsOf(handOvers, id).toArray(),
      rowsOf(receipts, id).toArray(),
    ]);
    return {
      ...row,
      envelopes: spoken.map(({ envelope }) => envelope),
      annexes: attached.map(annexOf),
      reports: made.map(reportOf),
      handOvers: handed.map(handOverOf),
      receipts: received.map(({ receipt }) => receipt),
    };
  });
}

function readOutlines(database: Database): Promise<AssessmentOutline[]> {
  const { assessments, envelopes, handOvers } = database;
  return database.transaction('r', [assessments, envelopes, handOvers], async () => {
    const [rows, spoken, handed] = await Promise.all([
      assessments.toArray(),
      envelopes.toArray(),
      handOvers.toArray(),
    ]);
    const envelopesOf = grouped(spoken, ({ assessment }) => assessment);
    const handOversOf = grouped(handed, ({ assessment }) => assessment);
    return rows.map((row) => ({
      ...row,
      envelopes: (envelopesOf.get(row.id) ?? []).map(({ envelope }) => envelope),
      handOvers: (handOversOf.get(row.id) ?? []).map(handOverOf),
    }));
  });
}

function annexOf({ id, json }: AnnexRow): Annex {
  return { id, json };
}

function reportOf({ digest, kind, statement, bytes }: ReportRow): ReportFile {
  return { digest, kind, statement, bytes };
}

function handOverOf({ at, role, heads, to = [], package: sent = null }: HandOverRow): HandOver {
  return { at, role, heads, to, package: sent };
}

/** An assessment goes whole, with its drafts and pictures; a single statement cannot be deleted. What was seen stays. */
function removeAssessment(database: Database, id: string): Promise<void> {
  const { assessments, draftPhotos } = database;
  return database.transaction('rw', tablesOfAssessment(database), async () => {
    await assessments.delete(id);
    await Promise.all(rangesOfAssessment(database).map((table) => rowsOf(table, id).delete()));
    await draftPhotos.where('assessment').equals(id).delete();
  });
}
