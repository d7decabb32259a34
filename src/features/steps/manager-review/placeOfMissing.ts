import { generalMeasures } from '../../../domain/drafts/reviewDraft.ts';
import type { Missing, MissingWhat } from '../../../domain/problems.ts';
import { paths } from '../../../paths.ts';

/** Elements on a risk's page; everything else is on the agreement's, under its own name. */
const onRisk: Partial<Record<MissingWhat, string>> = {
  rating: 'matrix',
  seriousReason: 'serious-reason',
  measure: 'plan',
  measureDetails: 'plan',
  followUpBeforeDue: 'plan',
};

/** Where something missing is mended: the page, and the element on it. */
export function placeOfMissing(
  assessment: string,
  { what, risk }: Missing,
): { readonly href: string; readonly field: string } {
  const agreement = paths.reviewPart(assessment, 'agreement');
  if (risk === undefined) return { href: agreement, field: what };
  if (risk === generalMeasures) return { href: agreement, field: 'general' };
  return { href: paths.risk(assessment, risk), field: onRisk[what] ?? 'plan' };
}
