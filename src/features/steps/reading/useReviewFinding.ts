import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { generalMeasures, type ReadRisk } from './readRisks.ts';

/** The finding first: "Karin Öberg har bedömt tre risker och planerat fyra åtgärder". */
export function useReviewFinding(opened: OpenedAssessment | null, risks: readonly ReadRisk[]): string {
  const text = useText('record');
  const format = useFormat();
  const name = opened?.state.standing['manager-review']?.statement.author.name ?? '';
  if (!opened || risks.length === 0) return text('finding.noRisks', { name });
  const rated = risks.filter(({ rating }) => rating !== null).length;
  const planned = risks.reduce((sum, { measures }) => sum + measures.length, generalMeasures(opened).length);
  return text('finding.rated', {
    name,
    risks: text('finding.risks', { count: rated, words: format.words(rated) }),
    measures: text('finding.measures', { count: planned, words: format.words(planned) }),
  });
}
