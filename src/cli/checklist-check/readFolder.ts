import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FolderFiles } from './checkFolder.ts';

/** Every JSON file and illustration below a folder, by its path from there. An illustration's content is not read. */
export function readFolder(folder: string): FolderFiles {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(?:json|svg)$/i.test(path));
  return new Map(
    found.map((path) => [
      relative(folder, path).split(sep).join('/'),
      /\.svg$/i.test(path) ? '' : readFileSync(path, 'utf8'),
    ]),
  );
}
