// A file that fits in the head, with a name that says what is in it.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sourceFiles.ts';

const longest = 250;
/** Names under which anything could lie. `managerReview` is fine: there it is a person. */
const empty =
  /^(utils?|helpers?|common|misc|shared|manager|service|data|info)$|(Utils?|Helpers?|Manager|Service|Data|Info)$/;

describe('source files', () => {
  it(`have at most ${longest} lines and a telling name`, () => {
    expect(sourceFiles('src', '.ts', '.tsx', '.css').flatMap(faults)).toEqual([]);
  });

  it.each([
    ['src/ui/Field.tsx', 'x\n'.repeat(251), 'has 251 lines, and 250 is where a file must be split'],
    ['src/ui/utils.ts', '', 'utils says nothing'],
    ['src/ui/formHelpers.ts', '', 'formHelpers says nothing'],
    ['src/common/x.ts', '', 'common says nothing'],
    ['src/features/riskMatrix/X.tsx', '', 'folder riskMatrix is not kebab-case'],
  ])('%s would be refused', (path, text, fault) => {
    expect(faults({ path, text })).toEqual([`${path}: ${fault}`]);
  });
});

function faults({ path, text }: SourceFile): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  const folders = path.split('/').slice(0, -1);
  const name = basename(path).split('.')[0] ?? '';
  return [
    ...(lines > longest ? [`has ${lines} lines, and ${longest} is where a file must be split`] : []),
    ...[...folders, name].filter((word) => empty.test(word)).map((word) => `${word} says nothing`),
    ...folders.filter((folder) => !isKebabCase(folder)).map((folder) => `folder ${folder} is not kebab-case`),
  ].map((fault) => `${path}: ${fault}`);
}

/** `i18n` and the like are one word. */
const isKebabCase = (folder: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder);
