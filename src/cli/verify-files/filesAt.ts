import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const ours = new Set(['.pdf', '.distansrond']);

/**
 * The files a path stands for: a folder's reports and packages, however deep, in the order of their names; else itself.
 * What is not there, and a folder with none in it or that may not be read, stands for itself too, so that it is spoken
 * of and not passed over. Links to files count as files; links to folders are not followed, since they may go in circles.
 */
export async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const files = await filesIn(path);
  return files.length === 0 ? [path] : [...files].sort();
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [folder];
  const found = await Promise.all(entries.map((entry) => filesOf(join(folder, entry.name), entry)));
  return found.flat();
}

async function filesOf(path: string, entry: Dirent): Promise<readonly string[]> {
  if (entry.isDirectory()) return filesIn(path);
  if (!ours.has(extname(entry.name).toLowerCase())) return [];
  return entry.isSymbolicLink() && (await isFolder(path)) ? [] : [path];
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
