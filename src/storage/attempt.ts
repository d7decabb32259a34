// Browsers close connections behind our back (iOS stops the storage process of a page in the background). One more try
// on a fresh connection heals that; a second failure is told.
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { type Database, openUnlessNewer } from './database.ts';
import { namesOf, problemOf } from './refusal.ts';

/**
 * Does a write. It starts before this returns, so it may be called while the page is being closed.
 * @returns Problems: `quota-full`, `storage-failed`, `newer-database`, and what the work itself refuses.
 */
export async function attempt(
  database: Database,
  work: () => PromiseLike<unknown>,
): Promise<Result<null, Problem>> {
  try {
    await withSecondTry(database, work);
    return ok(null);
  } catch (error) {
    return refuse(problemOf(error));
  }
}

/** Does it, and once more on a fresh connection when the first one turns out to be dead. */
export async function withSecondTry<T>(database: Database, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!namesOf(error).some((name) => deadConnection.has(name))) throw error;
    database.close({ disableAutoOpen: false });
    await openUnlessNewer(database);
    return await work();
  }
}

const deadConnection = new Set(['InvalidStateError', 'UnknownError', 'DatabaseClosedError']);
