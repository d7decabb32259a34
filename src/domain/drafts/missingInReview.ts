// Everything a manager's review still needs before it can be signed, each thing with its place. All at once.

import { needsMeasure, proposesSerious } from '../assessment/rate.ts';
import type { Risk } from '../assessment/risks.ts';
import type { RiskScheme } from '../checklist/checklist.ts';
import type { Missing } from '../problems.ts';
import { generalMeasures, type MeasureDraft, noRating, positionOf, type ReviewDraft } from './reviewDraft.ts';

/** What co-signing still needs: AFS 2023:1 11 § (serious or not), 13 § (when and who), and the local rules' agreement. */
export function missingInReview(scheme: RiskScheme, risks: readonly Risk[], draft: ReviewDraft): Missing[] {
  return [
    ...risks.flatMap(({ id }) => missingForRisk(scheme, id, draft)),
    ...missingInMeasures(generalMeasures, draft.measures[generalMeasures] ?? []),
    ...missingInAgreement(draft),
    ...missingInDialogue(draft),
  ];
}

function missingForRisk(scheme: RiskScheme, risk: string, draft: ReviewDraft): Missing[] {
  const rating = draft.ratings[risk] ?? noRating;
  const measures = (draft.measures[risk] ?? []).filter(isBegun);
  const now = positionOf(rating.now);
  const missing = missingInMeasures(risk, measures);
  if (!now) return [{ what: 'rating', risk }, ...missing];
  const proposed = proposesSerious(scheme, now);
  const serious = rating.serious ?? proposed;
  if (proposed && !serious && rating.seriousReason.trim() === '')
    missing.push({ what: 'seriousReason', risk });
  if (needsMeasure(scheme, now, serious) && measures.length === 0) missing.push({ what: 'measure', risk });
  return missing;
}

/** A row the manager has written something in. An untouched empty row is no measure and no fault. */
export function isBegun(measure: MeasureDraft): boolean {
  return (
    measure.what.trim() !== '' ||
    measure.responsible.trim() !== '' ||
    measure.due !== '' ||
    measure.followUp !== ''
  );
}

function missingInMeasures(risk: string, measures: readonly MeasureDraft[]): Missing[] {
  return measures.filter(isBegun).flatMap((measure): Missing[] => {
    if (
      measure.what.trim() === '' ||
      measure.responsible.trim() === '' ||
      measure.due === '' ||
      measure.followUp === ''
    )
      return [{ what: 'measureDetails', risk }];
    return measure.followUp < measure.due ? [{ what: 'followUpBeforeDue', risk }] : [];
  });
}

function missingInAgreement({ agreement }: ReviewDraft): Missing[] {
  const limited = agreement.decision === 'no' || agreement.decision === 'yesWithChanges';
  const checks: [boolean, Missing['what']][] = [
    [agreement.decision === null, 'decision'],
    [limited && agreement.reason.trim() === '', 'decisionReason'],
    [limited && agreement.obstacles.trim() === '', 'obstacles'],
    [limited && agreement.bridging.trim() === '', 'bridging'],
    [agreement.decision !== 'no' && agreement.place !== 'home' && !agreement.placeAgreed, 'placeAgreed'],
    [agreement.daysPerWeek === null || agreement.hoursPerDay === null, 'extent'],
    [
      agreement.decision !== 'no' && !agreement.fixedHours && agreement.availability.trim() === '',
      'availability',
    ],
    [!agreement.voluntary, 'voluntary'],
  ];
  return checks.filter(([isMissing]) => isMissing).map(([, what]) => ({ what }));
}

function missingInDialogue({ dialogue }: ReviewDraft): Missing[] {
  const checks: [boolean, Missing['what']][] = [
    [dialogue.date === null, 'dialogueDate'],
    [dialogue.form === null, 'dialogueForm'],
    [dialogue.participants.length === 0, 'dialogueParticipants'],
  ];
  return checks.filter(([isMissing]) => isMissing).map(([, what]) => ({ what }));
}
