// The compiler keeps the platform out of the domain, but clock and randomness are part of the language itself.
// Actions get both from their ports, so that a story can be told twice with the same outcome.
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sourceFiles.ts';

const impure: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bnew Date\b(?!\()/,
  /(?<!new )\bDate\(/,
  /\bMath\.random\b/,
  /\bcrypto\b/,
  /\bperformance\b/,
  /\bTemporal\.Now\b/,
];

describe('domain and actions', () => {
  it('know neither clock nor chance', () => {
    const files = ['domain', 'actions'].flatMap((layer) => sourceFiles(`src/${layer}`, '.ts', '.tsx'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(impurities)).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'Temporal.Now.instant()',
  ])('would be refused for %s', (expression) => {
    expect(impurities({ path: 'src/domain/x.ts', text: `const x = ${expression};` })).toHaveLength(1);
  });

  it('may read a date that is given, and speak of clocks in comments', () => {
    const text = '// Not Date.now(): the clock is a port.\nexport const at = new Date(given);';
    expect(impurities({ path: 'src/domain/x.ts', text })).toEqual([]);
  });
});

function impurities({ path, text }: SourceFile): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return code
    .split('\n')
    .flatMap((line) => (impure.some((found) => found.test(line)) ? [`${path}: ${line.trim()}`] : []));
}
