import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const ours = new Set(['.pdf', '.distansrond']);

/**
 * The files a path stands for: a folder's reports and packages, however deep, in the order of their names; else itself.
 * What is not there, and a folder with none in it, stands for itself too, so that it is spoken of and not passed over.
 */
export async function filesAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && ours.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.length === 0 ? [path] : files;
}
