// Likelihood × consequence → band: the only risk arithmetic in the program. The numbers are the checklist's.
import type { Answer } from '../answers/answers.ts';
import type { BandId, Question, RiskScheme } from '../checklist/checklist.ts';
import type { Level, Position } from './rating.ts';

/** The product of the two levels, 1–16. */
export function score(position: Position): number {
  return position.likelihood * position.consequence;
}

/** The band a position falls in. The scheme's bands cover every product; a gap is a fault in the checklist. */
export function bandOf(scheme: RiskScheme, position: Position): BandId {
  const product = score(position);
  const band = scheme.bands.find(({ from, to }) => product >= from && product <= to);
  if (!band) throw new Error(`no band for ${product}`);
  return band.id;
}

/** Whether the scheme proposes to call the risk serious (allvarlig, AFS 2023:1 11 §). The manager decides. */
export function proposesSerious(scheme: RiskScheme, position: Position): boolean {
  return (
    scheme.serious.bands.includes(bandOf(scheme, position)) ||
    position.consequence >= scheme.serious.consequence
  );
}

/** Whether a risk rated so must have a measure with person and date before the manager signs. */
export function needsMeasure(scheme: RiskScheme, position: Position, serious: boolean): boolean {
  return serious || scheme.measureRequired.includes(bandOf(scheme, position));
}

/** The checklist's first guess of the consequence of a No, given what was measured. */
export function expectedConsequence(question: Question, measured: number | null): Level {
  const when = question.consequenceWhen;
  return when && measured !== null && measured > when.measureOver ? when.consequence : question.consequence;
}

/** Where a No stands before anyone has rated it: the checklist's guess, shown as preliminary. */
export function preliminary(
  scheme: RiskScheme,
  question: Question,
  answer: Pick<Answer, 'measured'>,
): Position {
  return {
    likelihood: scheme.preliminaryLikelihood,
    consequence: expectedConsequence(question, answer.measured),
  };
}

/** Preliminary position of a risk that no question asked about. */
export function preliminaryOwn(scheme: RiskScheme): Position {
  return { likelihood: scheme.preliminaryLikelihood, consequence: 2 };
}
