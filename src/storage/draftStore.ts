// Drafts and their pictures. Every value is a row of its own: an edit writes a few bytes, however long the draft is.
import type { Transaction } from 'dexie';
import type { Draft, DraftKey, DraftPhotos, Drafts } from '../ports/drafts.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import type { DraftRow, DraftValueRow } from './rows.ts';
import { grouped, rowsOf } from './rowsOf.ts';
import { watch } from './watch.ts';

export function draftStore(database: Database): Drafts {
  return {
    all: watch(() => readAll(database)),
    load: (key) => withSecondTry(database, () => readOne(database, key)),
    save: (draft) => attempt(database, () => merge(database, draft)),
    async remove(key) {
      const { drafts, draftValues, draftPhotos } = database;
      await withSecondTry(database, () =>
        database.transaction('rw', [drafts, draftValues, draftPhotos], () => settleDraft(database, key)),
      );
    },
  };
}

export function draftPhotoStore(database: Database): DraftPhotos {
  return {
    load: (id) => withSecondTry(database, async () => (await database.draftPhotos.get(id)) ?? null),
    save: (photo) =>
      attempt(database, () => database.draftPhotos.put({ ...photo, jpeg: photo.jpeg.slice() })),
    async remove(id) {
      await withSecondTry(database, () => database.draftPhotos.delete(id));
    },
  };
}

/**
 * Deletes a draft, and the pictures of its assessment that no other draft mentions.
 * To be called inside a transaction over drafts, draftValues and draftPhotos.
 */
export async function settleDraft(database: Database, { assessment, step }: DraftKey): Promise<void> {
  const { drafts, draftValues, draftPhotos } = database;
  await drafts.delete([assessment, step]);
  await rowsOf(draftValues, assessment, step).delete();
  const left = await rowsOf(draftValues, assessment).toArray();
  const mentioned = JSON.stringify(left.map(({ value }) => value));
  const photos = await draftPhotos.where('assessment').equals(assessment).primaryKeys();
  await draftPhotos.bulkDelete(photos.filter((id) => !mentioned.includes(id)));
}

/**
 * All requests are made at once and the commit is asked for without waiting for them: a page that is being closed gets
 * no more turns, and a transaction left to commit by itself is then dropped. `undefined` takes a value away.
 */
function merge(database: Database, { key, values, ...rest }: Draft): Promise<void> {
  const { drafts, draftValues } = database;
  const given = Object.entries(values).map(([path, value]): DraftValueRow => ({ ...key, path, value }));
  const gone = given.filter(({ value }) => value === undefined);
  return database.transaction('rw', [drafts, draftValues], async (transaction: Transaction) => {
    const requests = [
      drafts.put({ ...key, ...rest }),
      draftValues.bulkPut(given.filter(({ value }) => value !== undefined)),
      draftValues.bulkDelete(gone.map(({ assessment, step, path }) => [assessment, step, path])),
    ];
    transaction.idbtrans.commit();
    await Promise.all(requests);
  });
}

function readOne(database: Database, { assessment, step }: DraftKey): Promise<Draft | null> {
  const { drafts, draftValues } = database;
  return database.transaction('r', [drafts, draftValues], async () => {
    const row = await drafts.get([assessment, step]);
    if (row === undefined) return null;
    return draftOf(row, await rowsOf(draftValues, assessment, step).toArray());
  });
}

function readAll(database: Database): Promise<Draft[]> {
  const { drafts, draftValues } = database;
  return database.transaction('r', [drafts, draftValues], async () => {
    const [rows, values] = await Promise.all([drafts.toArray(), draftValues.toArray()]);
    const valuesOf = grouped(values, ({ assessment, step }) => `${assessment} ${step}`);
    return rows.map((row) => draftOf(row, valuesOf.get(`${row.assessment} ${row.step}`) ?? []));
  });
}

function draftOf({ assessment, step, ...rest }: DraftRow, values: readonly DraftValueRow[]): Draft {
  return {
    key: { assessment, step },
    ...rest,
    values: Object.fromEntries(values.map(({ path, value }) => [path, value])),
  };
}
