// The first layout. Released, so frozen: a change is a new file beside it.
// Only random ids, step kinds and value paths are keys: an index is readable text, whatever may be done to rows later.
import type { Dexie } from 'dexie';

/** Declares version 1. Compound keys begin with the assessment, so everything of one is one range. */
export function v1(database: Dexie): void {
  database.version(1).stores({
    assessments: 'id',
    envelopes: '[assessment+position]',
    annexes: '[assessment+id]',
    reports: '[assessment+digest]',
    handOvers: '[assessment+position]',
    drafts: '[assessment+step]',
    draftValues: '[assessment+step+path]',
    draftPhotos: 'id, assessment',
    profiles: 'id',
    identities: 'profile',
  });
}
