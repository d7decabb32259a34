// What must stand in no file: paths of somebody's machine, and addresses on the network that the product never calls.
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sourceFiles.ts';

const texts = [
  '.ts',
  '.tsx',
  '.mjs',
  '.css',
  '.html',
  '.svg',
  '.json',
  '.md',
  '.sh',
  'run',
  'LICENSE',
  '.gitignore',
  '.npmrc',
];
// Written in pieces, or this file would find itself.
const machinePath = new RegExp(
  `(^|[^\\w.])/(${['wo', 'ro', 'tm', 'ho', 'far'].map(closed).join('|')})/[\\w.]`,
);
const address = /https?:\/\/[^\s'"`)<>]+/g;
/** Names of XML vocabularies: they look like addresses, but nothing is ever fetched from them. */
const vocabularies = [
  'http://www.w3.org/',
  'http://www.aiim.org/',
  'http://ns.adobe.com/',
  'http://purl.org/dc/',
];

describe('the repository', () => {
  it('holds no paths of anybody’s machine', () => {
    const files = sourceFiles('.', ...texts).filter(({ path }) => path !== 'package-lock.json');
    expect(files.flatMap(machinePaths)).toEqual([]);
  });

  it('has no address of anyone else in what runs in the browser', () => {
    const files = [
      ...sourceFiles('src', '.ts', '.tsx', '.css', '.json'),
      ...sourceFiles('public', '.svg', '.json', '.webmanifest'),
      ...sourceFiles('.', 'index.html'),
    ];
    expect(files.flatMap(addresses)).toEqual([]);
  });

  it('would be refused for either', () => {
    const text = `const a = '/${closed('tm')}/a.txt'; const b = 'https://cdn.example.org/a.js';`;
    expect(machinePaths({ path: 'x.ts', text })).toHaveLength(1);
    expect(addresses({ path: 'x.ts', text })).toEqual(['x.ts: https://cdn.example.org/a.js']);
  });
});

function machinePaths({ path, text }: SourceFile): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (machinePath.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

function addresses({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(address)]
    .filter(([found]) => !vocabularies.some((vocabulary) => found.startsWith(vocabulary)))
    .map(([found]) => `${path}: ${found}`);
}

function closed(start: string): string {
  return { wo: 'work', ro: 'root', tm: 'tmp', ho: 'home', far: 'farm' }[start] ?? start;
}
