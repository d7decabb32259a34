// Checks of checklist.json: ids, what opens what, measures, the plan, the procedure and the risk scheme.
import { score } from '../assessment/rate.ts';
import type { Level } from '../assessment/rating.ts';
import type { StepKind } from '../steps/stepKind.ts';
import type { Checklist, Procedure, Question } from './checklist.ts';
import type { Fault, Finding } from './finding.ts';
import type { Surroundings } from './lint.ts';
import { allQuestions } from './questions.ts';

type Found = readonly [item: string | null, fault: Fault];

/** Everything wrong with the structure at `path` (`<id>/<version>`). */
export function lintStructure(checklist: Checklist, path: string, around: Surroundings): Finding[] {
  const found: Found[] = [
    ...lintPlace(checklist, path),
    ...lintIds(checklist),
    ...lintOpeners(checklist),
    ...allQuestions(checklist).flatMap(({ question }) =>
      lintQuestion(question, around).map((fault): Found => [question.id, fault]),
    ),
    ...lintPlan(checklist),
    ...lintProcedure(checklist),
    ...lintBands(checklist),
  ];
  return found.map(([item, fault]) => ({ file: `${path}/checklist.json`, item, fault }));
}

function lintPlace({ id, version }: Checklist, path: string): Found[] {
  const expected = `${id}/${version}`;
  return path === expected ? [] : [[null, { kind: 'misplaced', expected }]];
}

function lintIds(checklist: Checklist): Found[] {
  const ids = [
    checklist.sections.map(({ id }) => id),
    checklist.sections.flatMap(({ parts }) => parts.map(({ id }) => id)),
    allQuestions(checklist).map(({ question }) => question.id),
    checklist.plan?.zones.map(({ id }) => id) ?? [],
  ];
  return ids.flatMap(twice).map((id): Found => [id, { kind: 'duplicate-id' }]);
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

function lintOpeners(checklist: Checklist): Found[] {
  const questions = allQuestions(checklist).map(({ question }) => question);
  return questions.flatMap(({ id, core, opensWhenNo: opener }, at): Found[] => {
    if (opener === null) return [];
    const target = questions.findIndex((other) => other.id === opener);
    if (target < 0) return [[id, { kind: 'opener-unknown', opener }]];
    const faults: Fault[] = [];
    if (target >= at) faults.push({ kind: 'opener-later', opener });
    if (questions[target]?.core === false) faults.push({ kind: 'opener-not-core', opener });
    if (core) faults.push({ kind: 'opener-of-core', opener });
    return faults.map((fault) => [id, fault]);
  });
}

function lintQuestion(question: Question, { illustrations, elsewhere }: Surroundings): Fault[] {
  const { measure, consequenceWhen, illustration } = question;
  const faults: Fault[] = [];
  if (measure && !sane(measure)) faults.push({ kind: 'measure-range' });
  if (consequenceWhen && !(measure && within(measure, consequenceWhen.measureOver))) {
    faults.push({ kind: 'threshold-without-measure' });
  }
  if (question.lifeSafety && question.consequence < 4) faults.push({ kind: 'life-safety-consequence' });
  if (['sensitive', 'local-only'].includes(question.kind) && question.photo === 'useful') {
    faults.push({ kind: 'private-photo' });
  }
  if (illustration !== null && !illustrations.has(illustration)) {
    faults.push({ kind: 'illustration-unknown', illustration });
  }
  for (const id of question.rollUpFrom ?? []) {
    const other = elsewhere.get(id);
    if (other === undefined) faults.push({ kind: 'roll-up-unknown', question: id });
    if (other === 'private') faults.push({ kind: 'roll-up-private', question: id });
  }
  return faults;
}

type Measure = NonNullable<Question['measure']>;

function sane({ min, max, goodFrom, goodTo }: Measure): boolean {
  const low = goodFrom ?? min;
  const high = goodTo ?? max;
  return min < max && low <= high && low >= min && high <= max;
}

function within({ min, max }: Measure, value: number): boolean {
  return value >= min && value <= max;
}

function lintPlan({ plan, sections }: Checklist): Found[] {
  const zones = plan?.zones.map(({ id }) => id) ?? [];
  const parts = sections.flatMap((section) => section.parts);
  const used = new Set(parts.map(({ zone }) => zone));
  return [
    ...parts.flatMap(({ id, zone }): Found[] =>
      zone === null || zones.includes(zone) ? [] : [[id, { kind: 'zone-unknown', zone }]],
    ),
    ...zones.flatMap((zone): Found[] => (used.has(zone) ? [] : [[null, { kind: 'zone-unused', zone }]])),
  ];
}

function lintProcedure({ procedure }: Checklist): Found[] {
  const steps = procedure.map(({ step }) => step);
  return procedure.flatMap(({ step, after }, at): Found[] => [
    ...after
      .filter((earlier) => !steps.slice(0, at).includes(earlier))
      .map((earlier): Found => [null, { kind: 'procedure-order', step, after: earlier }]),
    ...(steps.indexOf(step) < at ? [[null, { kind: 'procedure-repeated', step }] satisfies Found] : []),
    ...lintGround(procedure, step).map((fault): Found => [null, fault]),
  ]);
}

/** What a step speaks about when both are in the procedure, and so must come after. */
const grounds: { readonly [Kind in StepKind]?: StepKind } = {
  'manager-review': 'self-assessment',
  acceptance: 'manager-review',
  'safety-statement': 'manager-review',
  'follow-up': 'manager-review',
};

function lintGround(procedure: Procedure, step: StepKind): Fault[] {
  const ground = grounds[step];
  if (ground === undefined || procedure.every((entry) => entry.step !== ground)) return [];
  const before = new Set<StepKind>([step]);
  for (const earlier of before)
    for (const entry of procedure) if (entry.step === earlier) for (const one of entry.after) before.add(one);
  return before.has(ground) ? [] : [{ kind: 'procedure-ground', step, ground }];
}

/** Every product of two levels must fall in exactly one band. */
function lintBands({ risk }: Checklist): Found[] {
  return products().flatMap((product): Found[] => {
    const times = risk.bands.filter(({ from, to }) => product >= from && product <= to).length;
    return times === 1 ? [] : [[null, { kind: 'band-cover', product, times }]];
  });
}

const levels: readonly Level[] = [1, 2, 3, 4];

function products(): number[] {
  const all = levels.flatMap((likelihood) => levels.map((consequence) => score({ likelihood, consequence })));
  return [...new Set(all)].sort((a, b) => a - b);
}
