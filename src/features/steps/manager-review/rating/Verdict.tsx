import { bandOf, needsMeasure, proposesSerious } from '../../../../domain/assessment/rate.ts';
import type { Position } from '../../../../domain/assessment/rating.ts';
import { positionOf } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { RiskChip } from '../../../../ui/RiskChip.tsx';
import { useRating, useReview } from '../ReviewContext.tsx';
import styles from './rating.module.css';
import { SeriousChoice } from './SeriousChoice.tsx';
import { useScaleWords } from './useScaleWords.ts';

/** What the chosen positions amount to, and whether the risk is serious. */
export function Verdict({ risk }: { readonly risk: string }) {
  const { opened } = useReview();
  const scheme = opened.entry.checklist.risk;
  const text = useText('review');
  const words = useScaleWords();
  const [rating] = useRating(risk);
  const now = positionOf(rating.now);
  const after = positionOf(rating.after);
  if (now === null) return <p className={styles.verdictText}>{text('rating.choose')}</p>;
  const proposed = proposesSerious(scheme, now);
  const mustAct = needsMeasure(scheme, now, rating.serious ?? proposed);
  return (
    <>
      <div className={styles.verdict}>
        <span className="lbl">{text('rating.nowIs', { position: words.position(now) })}</span>
        <Level at={now} />
        <p className={styles.verdictText}>{words.meaning(now)}.</p>
        <SeriousChoice risk={risk} proposed={proposed} />
        {mustAct && <p className={styles.verdictText}>{text('rating.mustAct')}</p>}
      </div>
      {after && (
        <div className={styles.verdict}>
          <span className="lbl">{text('rating.afterIs', { position: words.position(after) })}</span>
          <Level at={after} />
        </div>
      )}
    </>
  );
}

function Level({ at }: { at: Position }) {
  const { opened } = useReview();
  const words = useScaleWords();
  const scheme = opened.entry.checklist.risk;
  return <RiskChip band={bandOf(scheme, at)}>{words.level(scheme, at)}</RiskChip>;
}
