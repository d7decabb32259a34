// The repository as its own tests see it: files by path, without what is built or fetched.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['node_modules', '.git', 'dist', 'dist-cli', 'test-results', 'coverage']);

/** Every text file under a folder (`.` for all) whose name ends in one of the given ways. */
export function sourceFiles(folder: string, ...endings: readonly string[]): readonly SourceFile[] {
  return filesUnder(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (notOurs.has(name)) return [];
    return statSync(join(path)).isDirectory() ? filesUnder(path) : [path];
  });
}
