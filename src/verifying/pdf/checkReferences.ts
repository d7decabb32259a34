// Shadow attacks hide things to be shown later: an object nobody points at, or a reference to an object that a later
// revision can supply. In our files everything is reached and every reference leads somewhere.

import { objectAt, type PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { verdictProblem } from '../verdictCodes.ts';
import { valuesIn } from './pdfLookup.ts';

/** Checked at every revision: what a revision brings must be reached in that revision. */
export function checkReferences(file: PdfFile): VerdictProblem[] {
  const problems: VerdictProblem[] = [];
  for (let revision = 0; revision < file.revisions.length; revision += 1) {
    const { reached, dangling } = reach(file, revision);
    const hidden = [...(file.revisions[revision]?.objects.keys() ?? [])].find(
      (number) => !reached.has(number),
    );
    if (dangling !== null) problems.push(verdictProblem('dangling-reference', `object ${dangling}`));
    if (hidden !== undefined) problems.push(verdictProblem('unreachable-object', `object ${hidden}`));
  }
  return problems;
}

function reach(file: PdfFile, revision: number): { reached: ReadonlySet<number>; dangling: number | null } {
  const reached = new Set<number>();
  let dangling: number | null = null;
  const trailer = file.revisions[revision]?.trailer;
  const open = trailer === undefined ? [] : [trailer];
  for (
    let value: ReturnType<typeof open.pop> | undefined = open.pop();
    value !== undefined;
    value = open.pop()
  ) {
    for (const inner of valuesIn(value)) {
      if (inner.type !== 'ref' || reached.has(inner.number)) continue;
      reached.add(inner.number);
      const object = inner.generation === 0 ? objectAt(file, inner.number, revision) : null;
      if (object === null) dangling ??= inner.number;
      else open.push(object.value as typeof value);
    }
  }
  return { reached, dangling };
}
