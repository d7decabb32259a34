import { Lock } from 'lucide-react';
import { bandOf, proposesSerious } from '../../../domain/assessment/rate.ts';
import { isBegun } from '../../../domain/drafts/missingInReview.ts';
import { generalMeasures, type MeasureDraft, positionOf } from '../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { RiskChip } from '../../../ui/RiskChip.tsx';
import { useMeasures, useRating, useReview } from './ReviewContext.tsx';
import { useScaleWords } from './rating/useScaleWords.ts';
import type { ReviewedRisk } from './reviewedRisks.ts';
import styles from './sign.module.css';

/** The ratings and the plan as they will be signed: what everyone sees, and apart from it what only two will see. */
export function PlanOverview() {
  const { risks } = useReview();
  const text = useText('review');
  const open = risks.filter(({ sharedWith }) => sharedWith === null);
  const shared = risks.filter(({ sharedWith }) => sharedWith !== null);
  return (
    <>
      <section aria-labelledby="overview">
        <h2 id="overview">{text('overview.heading')}</h2>
        {risks.length === 0 && <p className="mut">{text('none.text')}</p>}
        <ul className={styles.risks}>
          {open.map((reviewed) => (
            <Row key={reviewed.id} reviewed={reviewed} />
          ))}
        </ul>
        <GeneralRows />
      </section>
      {shared.length > 0 && (
        <section aria-labelledby="overview-shared">
          <h2 id="overview-shared">
            <Lock className="i" /> {text('overview.shared')}
          </h2>
          <p className="mut">{text('overview.sharedText')}</p>
          <ul className={styles.risks}>
            {shared.map((reviewed) => (
              <Row key={reviewed.id} reviewed={reviewed} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ reviewed }: { reviewed: ReviewedRisk }) {
  const { id, opened } = useReview();
  const scheme = opened.entry.checklist.risk;
  const text = useText('review');
  const words = useScaleWords();
  const [rating] = useRating(reviewed.id);
  const [measures] = useMeasures(reviewed.id);
  const now = positionOf(rating.now);
  const after = positionOf(rating.after);
  const isSerious = now !== null && (rating.serious ?? proposesSerious(scheme, now));
  return (
    <li>
      <h3>
        <a href={paths.risk(id, reviewed.id)}>{reviewed.title}</a>
      </h3>
      <p className={styles.levels}>
        {now === null ? (
          text('overview.unrated')
        ) : (
          <>
            {text('rating.now')} <RiskChip band={bandOf(scheme, now)}>{words.level(scheme, now)}</RiskChip>
          </>
        )}
        {after && (
          <>
            {text('rating.after')}{' '}
            <RiskChip band={bandOf(scheme, after)}>{words.level(scheme, after)}</RiskChip>
          </>
        )}
        {isSerious && <span className="b">{text('overview.serious')}</span>}
      </p>
      <Measures rows={measures} />
    </li>
  );
}

function GeneralRows() {
  const text = useText('review');
  const [rows] = useMeasures(generalMeasures);
  if (!rows.some(isBegun)) return null;
  return (
    <div className={styles.general}>
      <h3>{text('general.heading')}</h3>
      <Measures rows={rows} />
    </div>
  );
}

function Measures({ rows }: { rows: readonly MeasureDraft[] }) {
  const text = useText('review');
  const begun = rows.filter(isBegun);
  if (begun.length === 0) return <p className="sm mut">{text('overview.noMeasure')}</p>;
  const open = text('agreement.open');
  return (
    <ul className={styles.measures}>
      {begun.map(({ id, what, responsible, due, followUp }) => (
        <li key={id}>
          <span>{what || open}</span>
          <span className="sm mut">
            {text('overview.line', {
              responsible: responsible || open,
              due: due || open,
              followUp: followUp || open,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
