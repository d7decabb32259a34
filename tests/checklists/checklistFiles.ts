// The checklists folder as it is in the repository, and broken copies of it in memory.

import {
  checkFolder,
  type FolderFiles,
  type FolderReport,
} from '../../src/cli/checklist-check/checkFolder.ts';
import { lockOf } from '../../src/cli/checklist-check/lock.ts';
import { readFolder } from '../../src/cli/checklist-check/readFolder.ts';

const onDisk: FolderFiles = readFolder('checklists');

/** With the lock as it ought to be, so that renewing it needs one run; published.test.ts holds the one on disk. */
export const files: FolderFiles = new Map(onDisk).set(
  'lock.json',
  JSON.stringify(lockOf(checkFolder(onDisk).checklists, onDisk)),
);

/** The check of a copy in which one file's text is something else; null removes it. */
export function checkWith(file: string, change: (text: string) => string | null): FolderReport {
  const copy = new Map(files);
  const text = change(copy.get(file) ?? '');
  if (text === null) copy.delete(file);
  else copy.set(file, text);
  return checkFolder(copy);
}

/** A change of the parsed JSON, written back. */
export function edit(change: (value: Json) => void): (text: string) => string {
  return (text) => {
    const value = JSON.parse(text) as Json;
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: broken files are of no type, and tests break them freely.
export type Json = any;
