// The manager's judgement and the action plan: where every risk stands, what will be done, by whom and when.

import type { Measure } from '../assessment/measure.ts';
import { bandOf } from '../assessment/rate.ts';
import type { Level, Position } from '../assessment/rating.ts';
import type { Texts } from '../checklist/texts.ts';
import type { NumberedRisk, Rated } from './numberedRisks.ts';
import type { AcceptedStatement, Labels, ReportInput } from './reportInput.ts';
import type {
  AssessmentPart,
  MatrixCell,
  MeasureRow,
  ReportFact,
  RiskDetail,
  RiskMatrix,
} from './reportModel.ts';
import { capitalised } from './reportWords.ts';

const levels: readonly Level[] = [1, 2, 3, 4];

export function assessmentPart(
  input: ReportInput,
  review: AcceptedStatement,
  risks: readonly NumberedRisk[],
): AssessmentPart {
  const { labels } = input;
  const columns = ['risk', 'what', 'responsible', 'due', 'followUp'];
  return {
    title: labels('plan.title'),
    matrix: riskMatrix(input, risks),
    measures: {
      title: labels('plan.measures'),
      columns: columns.map((column) => labels(`plan.column.${column}`)),
      rows: measureRows(input, review, risks),
      note: labels('plan.note'),
    },
    details: {
      title: labels('detail.title'),
      intro: labels('detail.intro'),
      risks: risks.map((risk) => riskDetail(input, risk)),
    },
  };
}

function riskMatrix(input: ReportInput, risks: readonly NumberedRisk[]): RiskMatrix {
  const { labels, checklist, texts } = input;
  return {
    likelihood: { title: labels('matrix.likelihood'), words: texts.scale.likelihood },
    consequence: { title: labels('matrix.consequence'), words: consequenceWords(texts) },
    cells: levels.flatMap((likelihood) =>
      levels.map((consequence) => cellOf(input, risks, { likelihood, consequence })),
    ),
    now: labels('matrix.now'),
    after: labels('matrix.after'),
    legend: checklist.risk.bands.map(({ id, from, to }) => ({
      mark: { band: id, word: texts.scale.bands[id] },
      range: labels(checklist.risk.serious.bands.includes(id) ? 'matrix.rangeSerious' : 'matrix.range', {
        from,
        to,
      }),
    })),
    alt: matrixAlt(input, risks),
  };
}

function consequenceWords({ scale }: Texts): Record<Level, string> {
  const { 1: first, 2: second, 3: third, 4: fourth } = scale.consequence;
  return { 1: first.label, 2: second.label, 3: third.label, 4: fourth.label };
}

function cellOf(input: ReportInput, risks: readonly NumberedRisk[], position: Position): MatrixCell {
  const here = (rated: Rated | null): boolean =>
    rated?.position.likelihood === position.likelihood && rated.position.consequence === position.consequence;
  return {
    ...position,
    score: position.likelihood * position.consequence,
    band: bandOf(input.checklist.risk, position),
    now: risks.filter(({ now }) => here(now)).map(({ number }) => number),
    after: risks.filter(({ after }) => here(after)).map(({ number }) => number),
  };
}

function matrixAlt(input: ReportInput, risks: readonly NumberedRisk[]): string {
  const items = risks.flatMap(({ number, now, after }) => {
    if (!now) return [];
    const values = { number, now: positionText(input, now) };
    return [
      after
        ? input.labels('matrix.altBoth', { ...values, after: positionText(input, after) })
        : input.labels('matrix.altNow', values),
    ];
  });
  return [input.labels('matrix.alt'), ...items].join(' ');
}

function positionText({ labels, texts }: ReportInput, { position, band }: Rated): string {
  return labels('matrix.position', {
    band: texts.scale.bands[band].toLocaleLowerCase('sv'),
    score: position.likelihood * position.consequence,
    likelihood: texts.scale.likelihood[position.likelihood].toLocaleLowerCase('sv'),
    consequence: texts.scale.consequence[position.consequence].label.toLocaleLowerCase('sv'),
  });
}

function measureRows(
  input: ReportInput,
  review: AcceptedStatement,
  risks: readonly NumberedRisk[],
): MeasureRow[] {
  const { measures } = review.body;
  const ofRisks = risks.flatMap(({ id, number }) =>
    (measures[id] ?? []).map((measure) => measureRow(input.labels, measure, number)),
  );
  const known = new Set(risks.map(({ id }) => id));
  const general = Object.entries(measures).flatMap(([id, rows]) => (known.has(id) ? [] : rows));
  return [...ofRisks, ...general.map((measure) => measureRow(input.labels, measure, null))];
}

function measureRow(labels: Labels, measure: Measure, risk: number | null): MeasureRow {
  return {
    risk,
    what: measure.what,
    kind: labels(`measureKind.${measure.kind}`),
    responsible: measure.responsible,
    due: measure.done ? labels('plan.done', { date: measure.due }) : measure.due,
    followUp: measure.followUp,
  };
}

function riskDetail(input: ReportInput, risk: NumberedRisk): RiskDetail {
  const { labels } = input;
  const { rating, now, after } = risk;
  const facts: (readonly [string, string])[] = [
    ['detail.question', risk.question ? labels('detail.questionNumber', { number: risk.question }) : ''],
    ['detail.employee', risk.comment],
    ['detail.existing', rating?.existing ?? ''],
    ['detail.now', now ? capitalised(positionText(input, now)) : labels('risks.unrated')],
    ['detail.serious', rating ? labels(rating.serious ? 'detail.seriousYes' : 'detail.seriousNo') : ''],
    ['detail.seriousReason', rating?.seriousReason ?? ''],
    ['detail.after', after ? capitalised(positionText(input, after)) : ''],
    ['detail.view', rating?.view ?? ''],
  ];
  return { number: risk.number, finding: risk.finding, facts: spoken(labels, facts) };
}

/** Only what was said: an empty value is no fact. */
export function spoken(labels: Labels, facts: readonly (readonly [string, string])[]): ReportFact[] {
  return facts.flatMap(([key, value]) => {
    const text = value.trim();
    return text === '' ? [] : [{ label: labels(key), value: text }];
  });
}
