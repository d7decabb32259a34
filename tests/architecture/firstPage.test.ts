// What is fetched before anything is shown: little, and all the words it says.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstSwedish } from '../../src/i18n/firstSwedish.ts';
import { sourceFiles } from '../support/sourceFiles.ts';

const texts = new Map(sourceFiles('src', '.ts', '.tsx').map(({ path, text }) => [path, text]));
const firstPage = fetchedWith('src/main.tsx');

describe('The first page', () => {
  it('has the words that it says, without those of the other screens', () => {
    const said = [...firstPage].flatMap((path) =>
      [...(texts.get(path) ?? '').matchAll(/\buseText\('(\w+)'\)/g)].map(([, namespace]) => namespace),
    );
    expect(new Set(said)).toEqual(new Set(Object.keys(firstSwedish)));
  });

  it('waits for nothing that signs, verifies, seals or draws', () => {
    const heavy = /^src\/(signing|verifying|documents|exchange\/short)\/|exchange\/(sealPackage|ageIdentity)/;
    expect([...firstPage].filter((path) => heavy.test(path))).toEqual([]);
  });
});

/** All that an entry imports, and what that imports in turn. What is imported when needed does not count. */
function fetchedWith(entry: string): ReadonlySet<string> {
  const fetched = new Set<string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (fetched.has(path) || !texts.has(path)) continue;
    fetched.add(path);
    const statements = (texts.get(path) ?? '').matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^'"`;(]*?\sfrom\s)?['"](\.[^'"]+)['"]/gm,
    );
    for (const [, specifier = ''] of statements) open.push(posix.join(posix.dirname(path), specifier));
  }
  return fetched;
}
