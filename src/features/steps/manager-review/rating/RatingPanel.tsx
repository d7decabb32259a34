import { Check } from 'lucide-react';
import { useState } from 'react';
import { bandOf, score } from '../../../../domain/assessment/rate.ts';
import type { Position } from '../../../../domain/assessment/rating.ts';
import { positionOf } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { RiskMatrix } from '../../../../ui/RiskMatrix.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { useRating, useReview } from '../ReviewContext.tsx';
import styles from '../review.module.css';
import type { ReviewedRisk } from '../reviewedRisks.ts';
import ratingStyles from './rating.module.css';
import { useScaleWords } from './useScaleWords.ts';
import { Verdict } from './Verdict.tsx';

/** How large the risk is, now and when the measures are done. */
export function RatingPanel({ reviewed }: { readonly reviewed: ReviewedRisk }) {
  const { opened } = useReview();
  const scheme = opened.entry.checklist.risk;
  const text = useText('review');
  const words = useScaleWords();
  const [rating, change] = useRating(reviewed.id);
  const [setting, setSetting] = useState<'now' | 'after'>('now');
  const now = positionOf(rating.now);
  return (
    <section aria-labelledby="rating">
      <div className={styles.ratingHead}>
        <h2 id="rating">{text('rating.heading')}</h2>
        <Segmented
          legend={text('rating.setting')}
          value={setting}
          onChange={setSetting}
          segments={[
            { value: 'now', label: text('rating.now'), icon: Check, tone: 'accent' },
            { value: 'after', label: text('rating.after'), icon: Check, tone: 'accent' },
          ]}
        />
      </div>
      <div className={ratingStyles.rating}>
        <RiskMatrix
          id="matrix"
          label={text(setting === 'now' ? 'rating.matrixNow' : 'rating.matrixAfter')}
          now={now}
          after={positionOf(rating.after)}
          setting={setting}
          onChange={(position) => change({ [setting]: position })}
          rate={(position) => ({ value: score(position), band: bandOf(scheme, position) })}
          words={words}
        />
        <div className={ratingStyles.verdicts}>
          {now === null && (
            <FirstGuess guess={reviewed.risk.preliminary} onTake={(guess) => change({ now: guess })} />
          )}
          <Verdict risk={reviewed.id} />
        </div>
      </div>
    </section>
  );
}

/** The checklist's guess, to begin from: shown as a guess and never taken silently. */
function FirstGuess({ guess, onTake }: { guess: Position; onTake: (guess: Position) => void }) {
  const { opened } = useReview();
  const text = useText('review');
  const words = useScaleWords();
  const position = words.position(guess);
  const level = words.level(opened.entry.checklist.risk, guess);
  return (
    <div>
      <p className={ratingStyles.guess}>{text('rating.guess', { position, level })}</p>
      <Button small onClick={() => onTake(guess)}>
        {text('rating.takeGuess')}
      </Button>
    </div>
  );
}
