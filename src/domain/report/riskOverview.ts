// The cover's picture of the risks: the sentence, the table and the plan drawing.
import { type BandId, bandIds } from '../checklist/checklist.ts';
import type { NumberedRisk, Rated } from './numberedRisks.ts';
import type { ReportInput } from './reportInput.ts';
import type { PlanMarker, PlanPicture, RiskMark, RiskOverview } from './reportModel.ts';
import { capitalised, countWord, listed, moreSevere } from './reportWords.ts';

/** The finding in one or two sentences: how many risks of which bands, and what remains after the measures. */
export function leadSentence(input: ReportInput, risks: readonly NumberedRisk[]): string {
  const { labels } = input;
  if (risks.length === 0) return labels(input.review ? 'lead.none' : 'lead.noneSelf');
  const amount = capitalised(
    labels('lead.risks', { count: risks.length, word: countWord(labels, risks.length) }),
  );
  const bands = [...bandIds].reverse().flatMap((band) => {
    const count = risks.filter((risk) => risk.now?.band === band).length;
    return count === 0 ? [] : [labels(`lead.${band}`, { count, word: countWord(labels, count) })];
  });
  const unrated = risks.filter((risk) => !risk.now).length;
  if (unrated > 0) bands.push(labels('lead.unrated', { count: unrated, word: countWord(labels, unrated) }));
  const first = labels(input.review ? 'lead.found' : 'lead.foundSelf', {
    amount,
    bands: listed(input.language, bands),
  });
  return [first, remaining(input, risks)].filter(Boolean).join(' ');
}

function remaining(input: ReportInput, risks: readonly NumberedRisk[]): string {
  if (!risks.some(({ after }) => after)) return '';
  const left = risks.flatMap(({ after, now }) => ((after ?? now) ? [(after ?? now)?.band as BandId] : []));
  const worst = left.reduce((a, b) => (moreSevere(b, a) ? b : a), 'low');
  return worst === 'veryHigh'
    ? ''
    : input.labels('lead.after', { band: input.texts.scale.bands[worst].toLocaleLowerCase('sv') });
}

/** The table of risks with the plan drawing beside it. */
export function riskOverview(input: ReportInput, risks: readonly NumberedRisk[]): RiskOverview {
  const { labels } = input;
  const columns = [
    'number',
    'finding',
    input.review ? 'now' : 'preliminary',
    ...(input.review ? ['after'] : []),
  ];
  return {
    title: labels('risks.title'),
    columns: columns.map((column) => labels(`risks.column.${column}`)),
    rows: risks.map(({ number, finding, now, after }) => ({
      number,
      finding,
      now: riskMark(input, now),
      after: riskMark(input, after),
      unrated: labels('risks.unrated'),
    })),
    note: overviewNote(input, risks),
    plan: planPicture(input, risks),
  };
}

function riskMark({ texts }: ReportInput, rated: Rated | null): RiskMark | null {
  return rated ? { band: rated.band, word: texts.scale.bands[rated.band] } : null;
}

function overviewNote({ labels, review }: ReportInput, risks: readonly NumberedRisk[]): string | null {
  if (risks.length === 0) return labels('risks.none');
  return review ? null : labels('risks.preliminaryNote');
}

function planPicture(input: ReportInput, risks: readonly NumberedRisk[]): PlanPicture | null {
  const { plan } = input.checklist;
  if (!plan) return null;
  const markers = plan.zones.flatMap((zone): PlanMarker[] => {
    const here = risks.filter((risk) => risk.zone === zone.id);
    const worst = here.find(({ now }) => now)?.now;
    return worst ? [{ ...zone.glyph, band: worst.band, numbers: here.map(({ number }) => number) }] : [];
  });
  return { plan, alt: planAlt(input, risks), markers };
}

function planAlt({ labels, language }: ReportInput, risks: readonly NumberedRisk[]): string {
  const placed = risks.filter((risk) => risk.zone && risk.now);
  if (placed.length === 0) return labels('risks.planAltNone');
  const items = placed.map(({ number, finding }) => labels('risks.planAltItem', { number, finding }));
  return labels('risks.planAlt', { items: listed(language, items) });
}
