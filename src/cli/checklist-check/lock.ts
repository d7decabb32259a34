// Published checklists never change: each of their files is named in lock.json with the SHA-256 of its bytes.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Digest } from '../../domain/chain/digest.ts';
import type { Finding } from '../../domain/checklist/finding.ts';
import type { ChecklistFolder } from '../../domain/checklist/lint.ts';
import type { FolderFiles } from './checkFolder.ts';

/** SHA-256 by path of every published file, from the checklists folder. */
export const Lock = z.record(z.string(), Digest);
export type Lock = z.infer<typeof Lock>;

/** The lock as it ought to be: every file that makes up a published checklist, its structure and its words. */
export function lockOf(checklists: readonly ChecklistFolder[], files: FolderFiles): Lock {
  const published = checklists
    .filter(({ checklist }) => checklist.status === 'published')
    .map(({ path }) => path);
  const locked = [...files]
    .filter(([file]) => published.some((path) => file.startsWith(`${path}/`)))
    .filter(([file]) => /\/(?:checklist|texts\.[a-z-]+)\.json$/.test(file))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(locked.map(([file, text]) => [file, sha256(text)]));
}

/** How the folder departs from its lock. */
export function lockFindings(
  lock: Lock,
  checklists: readonly ChecklistFolder[],
  files: FolderFiles,
): Finding[] {
  const now = lockOf(checklists, files);
  const changed = Object.entries(lock).flatMap(([file, digest]): Finding[] => {
    const text = files.get(file);
    if (text === undefined) return [{ file, item: null, fault: { kind: 'published-removed' } }];
    return sha256(text) === digest ? [] : [{ file, item: null, fault: { kind: 'published-changed' } }];
  });
  const added = Object.keys(now)
    .filter((file) => lock[file] === undefined)
    .map((file): Finding => ({ file, item: null, fault: { kind: 'published-unlocked' } }));
  return [...changed, ...added];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
