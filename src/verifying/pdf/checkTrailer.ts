// The trailer of a later revision may only say where the file now stands: same root, same identity, same details.
import { sameValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { verdictProblem } from '../verdictCodes.ts';
import { integerOf } from './pdfLookup.ts';

const moving = new Set(['Size', 'Prev', 'ID']);

/** Holds the trailer of revision `index` (1 or later) against the one before. */
export function checkTrailer(file: PdfFile, index: number): VerdictProblem[] {
  const before = file.revisions[index - 1]?.trailer.entries ?? new Map();
  const revision = file.revisions[index];
  const after = revision?.trailer.entries ?? new Map();
  const keys = new Set([...before.keys(), ...after.keys()]);
  const changed = [...keys].filter((key) => !moving.has(key) && !sameEntry(before, after, key));
  const problems = changed.map((key) =>
    verdictProblem(key === 'Root' ? 'root-swapped' : 'trailer-changed', key),
  );
  if (!sameIdentity(before.get('ID'), after.get('ID')))
    problems.push(verdictProblem('trailer-changed', 'ID'));
  const numbers = [...(revision?.objects.keys() ?? [])];
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const size = integerOf(before.get('Size')) ?? 0;
  const expected = Math.max(size, highest + 1);
  if (integerOf(after.get('Size')) !== expected) problems.push(verdictProblem('trailer-changed', 'Size'));
  return problems;
}

type Entries = PdfFile['revisions'][number]['trailer']['entries'];
type Value = ReturnType<Entries['get']>;

function sameEntry(before: Entries, after: Entries, key: string): boolean {
  const a = before.get(key);
  const b = after.get(key);
  return a !== undefined && b !== undefined && sameValue(a, b);
}

/** The first half names the document for ever; the second half may change with each save. */
function sameIdentity(before: Value, after: Value): boolean {
  const a = before?.type === 'array' ? before.items : [];
  const b = after?.type === 'array' ? after.items : [];
  const [mine, theirs] = [a[0], b[0]];
  return a.length === b.length && (mine === undefined || (theirs !== undefined && sameValue(mine, theirs)));
}
