import { useMemo } from 'react';
import { bandOf, score } from '../../../../domain/assessment/rate.ts';
import type { Position } from '../../../../domain/assessment/rating.ts';
import type { RiskScheme } from '../../../../domain/checklist/checklist.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { useReview } from '../ReviewContext.tsx';

/** The words of the round's own risk scale, whole for the matrix, and as phrases. */
export function useScaleWords() {
  const { texts } = useReview();
  const common = useText('common');
  const text = useText('review');
  return useMemo(() => {
    const { likelihood: likelihoods, consequence, bands } = texts.scale;
    const consequences = {
      1: consequence[1].label,
      2: consequence[2].label,
      3: consequence[3].label,
      4: consequence[4].label,
    };
    return {
      likelihood: common('risk.likelihood'),
      consequence: common('risk.consequence'),
      likelihoods,
      consequences,
      bands,
      now: common('risk.now'),
      after: common('risk.after'),
      /** "trolig, allvarlig". */
      position: (at: Position) =>
        `${likelihoods[at.likelihood]}, ${consequences[at.consequence]}`.toLocaleLowerCase(),
      /** "Hög, 9 av 16". */
      level: (scheme: RiskScheme, at: Position) =>
        text('rating.level', { band: bands[bandOf(scheme, at)], score: score(at) }),
      /** What the chosen consequence means. */
      meaning: (at: Position) => consequence[at.consequence].meaning,
    };
  }, [texts, common, text]);
}
