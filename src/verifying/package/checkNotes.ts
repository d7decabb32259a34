// Cards and receipts that go along in a package: each must hold by itself, whoever it is from.
import type { NoteKind } from '../../domain/notes/notes.ts';
import type { Problem } from '../../domain/problems.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { readNote } from '../note/readNote.ts';
import type { IssuanceOf } from '../trust/issuanceOf.ts';
import { type VerdictCode, verdictProblem } from '../verdictCodes.ts';

/** One problem for each note that does not hold, with its place among its kind. */
export async function checkNotes(
  { cards, receipts, manifest }: PackageContent,
  issuanceOf: IssuanceOf,
): Promise<readonly VerdictProblem[]> {
  const cardFaults = cards.map(async (text, i) => {
    const card = await readNote('card', text, issuanceOf);
    return card.ok ? [] : [problemOf('card', card.problems[0], i)];
  });
  const receiptFaults = receipts.map(async (text, i) => {
    const receipt = await readNote('receipt', text, issuanceOf);
    if (!receipt.ok) return [problemOf('receipt', receipt.problems[0], i)];
    const isOfThis = receipt.value.body.assessment === manifest.assessment;
    return isOfThis ? [] : [verdictProblem('receipt-invalid', numbered(i))];
  });
  return (await Promise.all([...cardFaults, ...receiptFaults])).flat();
}

const codes = { card: 'card-invalid', receipt: 'receipt-invalid' } as const satisfies Partial<
  Record<NoteKind, VerdictCode>
>;

function problemOf(kind: keyof typeof codes, { problem }: Problem, index: number): VerdictProblem {
  return verdictProblem(problem === 'newer-than-this-app' ? problem : codes[kind], numbered(index));
}

/** As parts are numbered in a package. */
function numbered(index: number): string {
  return String(index + 1).padStart(3, '0');
}
