// The record of assessments, read and followed. Writing it is in writeChange.ts.
import type { Table } from 'dexie';
import type { Annex } from '../domain/chain/annex.ts';
import type { AssessmentOutline, HandOver, Records, ReportFile, StoredAssessment } from '../ports/records.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import type { AnnexRow, HandOverRow, ReportRow } from './rows.ts';
import { grouped, rowsOf } from './rowsOf.ts';
import { watch } from './watch.ts';
import { tablesOfAssessment, writeChange } from './writeChange.ts';

export function recordStore(database: Database): Records {
  return {
    all: watch(() => readOutlines(database)),
    one: (id) => watch(() => readOne(database, id)),
    load: (id) => withSecondTry(database, () => readOne(database, id)),
    commit: (change) => attempt(database, () => writeChange(database, change)),
    async remove(id) {
      await withSecondTry(database, () => removeAssessment(database, id));
    },
  };
}

function readOne(database: Database, id: string): Promise<StoredAssessment | null> {
  const { assessments, envelopes, annexes, reports, handOvers } = database;
  return database.transaction('r', [assessments, envelopes, annexes, reports, handOvers], async () => {
    const row = await assessments.get(id);
    if (row === undefined) return null;
    const [spoken, attached, made, handed] = await Promise.all([
      rowsOf(envelopes, id).toArray(),
      rowsOf(annexes, id).toArray(),
      rowsOf(reports, id).sortBy('position'),
      rowsOf(handOvers, id).toArray(),
    ]);
    return {
      ...row,
      envelopes: spoken.map(({ envelope }) => envelope),
      annexes: attached.map(annexOf),
      reports: made.map(reportOf),
      handOvers: handed.map(handOverOf),
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

function handOverOf({ at, role, heads }: HandOverRow): HandOver {
  return { at, role, heads };
}

/** An assessment goes whole, with its drafts and pictures; a single statement cannot be deleted. */
function removeAssessment(database: Database, id: string): Promise<void> {
  const { assessments, envelopes, annexes, reports, handOvers, drafts, draftValues, draftPhotos } = database;
  return database.transaction('rw', tablesOfAssessment(database), async () => {
    await assessments.delete(id);
    const tables: Table[] = [envelopes, annexes, reports, handOvers, drafts, draftValues];
    await Promise.all(tables.map((table) => rowsOf(table, id).delete()));
    await draftPhotos.where('assessment').equals(id).delete();
  });
}
