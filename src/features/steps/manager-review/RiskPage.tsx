import { Lock } from 'lucide-react';
import { useLanguage, useText } from '../../../i18n/i18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { PlanOfRisk } from './plan/PlanOfRisk.tsx';
import { firstName, possessive } from './possessive.ts';
import { useReview } from './ReviewContext.tsx';
import { RatingPanel } from './rating/RatingPanel.tsx';
import { Reasoning } from './rating/Reasoning.tsx';
import styles from './review.module.css';
import type { ReviewedRisk } from './reviewedRisks.ts';

/** One risk: to the left what the employee says, locked; to the right what the manager makes of it. */
export function RiskPage({ reviewed }: { readonly reviewed: ReviewedRisk }) {
  return (
    <>
      <SharedWithYou reviewed={reviewed} />
      <Before reviewed={reviewed} />
      <div className={styles.page}>
        <EvidencePanel reviewed={reviewed} />
        <div className={styles.work}>
          <RatingPanel reviewed={reviewed} />
          <Reasoning risk={reviewed.id} />
          <PlanOfRisk reviewed={reviewed} />
        </div>
      </div>
    </>
  );
}

/** A sensitive answer: who sees it, before anything is written about it. */
function SharedWithYou({ reviewed }: { reviewed: ReviewedRisk }) {
  const { said } = useReview();
  const text = useText('review');
  if (reviewed.sharedWith === null) return null;
  const name = firstName(said.statement.author.name);
  const toBoth = reviewed.sharedWith.includes('safetyRepresentative');
  return (
    <section className={styles.shared} aria-label={text('shared.label')}>
      <Lock className="i" />
      <div>
        <p className="b">{text(toBoth ? 'shared.both' : 'shared.you')}</p>
        <p>{text('shared.text', { name })}</p>
      </div>
    </section>
  );
}

/** The employee has said something else since last time; the rating stands until the manager changes it. */
function Before({ reviewed }: { reviewed: ReviewedRisk }) {
  const { said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  if (reviewed.before === null) return null;
  const name = firstName(said.statement.author.name);
  return (
    <div className={styles.before}>
      <Notice heading={text('before.heading', { name })}>
        <p>{text('before.text')}</p>
        <p>
          {text('before.comment', { whose: possessive(name, language) })}{' '}
          {reviewed.before.comment || text('before.noComment')}
        </p>
      </Notice>
    </div>
  );
}
