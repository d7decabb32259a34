// Thrown inside a transaction to undo it, caught at the edge of storage and handed on as a value.
import type { Problem } from '../domain/problems.ts';

export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.problem);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** What an error out of IndexedDB or Dexie means to the user. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  return namesOf(error).includes('QuotaExceededError')
    ? { problem: 'quota-full' }
    : { problem: 'storage-failed' };
}

/** Dexie wraps the browser's error in its own, sometimes twice. */
export function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const inner = 'inner' in error && error.inner !== error ? namesOf(error.inner) : [];
  return [error.name, ...inner];
}
