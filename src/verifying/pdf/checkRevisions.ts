// After the first save, each revision may fill one pre-placed signature field and do nothing else. Ordinary PDF viewers
// allow more, which is how a signed page comes to show something else (incremental saving attacks, pdf-insecurity.org).
// When all of ours are made, e-signature services may each add one signature of their own, in the narrow form of external/.
import { type PdfDict, type PdfObject, sameValue } from '../../bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile, type PdfRevision } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { checkPlace } from '../external/checkPlace.ts';
import { type ExternalUpdate, readExternalUpdate } from '../external/readExternalUpdate.ts';
import { verdictProblem } from '../verdictCodes.ts';
import { checkAppearance } from './checkAppearance.ts';
import { checkActs } from './checkBase.ts';
import { checkTrailer } from './checkTrailer.ts';
import { type Change, classifyChanges } from './classifyChanges.ts';
import { refOf } from './pdfLookup.ts';
import type { ReportField } from './readFields.ts';

/** A field and the revision that filled it. */
export interface FilledField {
  readonly field: ReportField;
  readonly revision: PdfRevision;
  readonly signature: PdfObject;
}

export interface Revisions {
  /** In the order they were filled. */
  readonly filled: readonly FilledField[];
  readonly external: readonly ExternalUpdate[];
  readonly problems: readonly VerdictProblem[];
}

const mostExternal = 3;

/** Judges every revision after the first. */
export async function checkRevisions(file: PdfFile, fields: readonly ReportField[]): Promise<Revisions> {
  const filled: FilledField[] = [];
  const external: ExternalUpdate[] = [];
  const problems: VerdictProblem[] = [];
  for (let index = 1; index < file.revisions.length; index += 1) {
    problems.push(...checkTrailer(file, index));
    const outside = external.length < mostExternal ? readExternalUpdate(file, index) : null;
    if (outside !== null) {
      external.push(outside);
      problems.push(...(await externalProblems(file, index, outside, fields)));
      continue;
    }
    const isOver = external.length > 0;
    const open = fields.filter((field) => !isOver && !filled.some((done) => done.field === field));
    const { fill, appearance, changes } = readUpdate(file, index, open);
    problems.push(...changes.map(({ code, detail }) => verdictProblem(code, detail)));
    if (fill === null) problems.push(verdictProblem('revision-without-signature', `revision ${index + 1}`));
    else filled.push(fill);
    if (fill !== null && !(await checkAppearance(file, appearance, fill.field))) {
      problems.push(verdictProblem('appearance-deceptive', fill.field.role));
    }
  }
  return { filled, external, problems };
}

async function externalProblems(
  file: PdfFile,
  index: number,
  update: ExternalUpdate,
  fields: readonly ReportField[],
): Promise<VerdictProblem[]> {
  const place = await checkPlace(file, update, index, fields);
  return [
    ...update.changes.map(({ code, detail }) => verdictProblem(code, detail)),
    ...checkActs(file, index),
    ...(place === null ? [] : [verdictProblem(place, `revision ${index + 1}`)]),
  ];
}

interface Update {
  readonly fill: FilledField | null;
  readonly appearance: PdfObject | null;
  /** Everything else that the revision did. */
  readonly changes: readonly Change[];
}

function readUpdate(file: PdfFile, index: number, open: readonly ReportField[]): Update {
  const revision = file.revisions[index];
  if (revision === undefined) return { fill: null, appearance: null, changes: [] };
  const field = open.find(({ number }) => revision.objects.has(number));
  const widget = field === undefined ? undefined : revision.objects.get(field.number)?.value;
  const links = field !== undefined && widget?.type === 'dict' ? filledLinks(field.widget, widget) : null;
  const fresh = (number: number | null) =>
    number !== null && objectAt(file, number, index - 1) === null
      ? (revision.objects.get(number) ?? null)
      : null;
  const signature = fresh(links?.signature ?? null);
  const appearance = fresh(links?.appearance ?? null);
  const isFill = field !== undefined && signature !== null && appearance !== null && signature !== appearance;
  const own = isFill ? new Set([field.number, signature.number, appearance.number]) : new Set<number>();
  const others = [...revision.objects.values()].filter(({ number }) => !own.has(number));
  const changes = classifyChanges(file, others, index);
  return { fill: isFill ? { field, revision, signature } : null, appearance, changes };
}

/** Where /V and /AP lead, when they are all that differs from the widget as placed. */
function filledLinks(
  before: PdfDict,
  after: PdfDict,
): { signature: number | null; appearance: number | null } | null {
  const rest = (dict: PdfDict): PdfDict => ({
    ...dict,
    entries: new Map([...dict.entries].filter(([key]) => key !== 'V' && key !== 'AP')),
  });
  const drawn = after.entries.get('AP');
  if (!sameValue(rest(before), rest(after)) || drawn?.type !== 'dict' || drawn.entries.size !== 1)
    return null;
  return { signature: refOf(after.entries.get('V')), appearance: refOf(drawn.entries.get('N')) };
}
