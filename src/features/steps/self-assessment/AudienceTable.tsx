import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import styles from './summary.module.css';
import type { AudienceCounts } from './summaryOf.ts';

/** What each person will see of the round, and what nobody but the employee will. */
export function AudienceTable({ counts }: { readonly counts: AudienceCounts }) {
  const text = useText('walk');
  const meanings = useText('meanings');
  const format = useFormat();
  const n = (count: number) => ({ count, words: format.words(count) });
  const seen = (of: 'manager' | 'representative') => [
    counts.answers > 0 && text('summary.sees.answers', n(counts.answers)),
    counts.own > 0 && text('summary.sees.own', n(counts.own)),
    counts.sensitive[of] > 0 && text('summary.sees.sensitive', n(counts.sensitive[of])),
    counts.photos[of] > 0 && text('summary.sees.photos', n(counts.photos[of])),
    counts.oral > 0 && text('summary.sees.oral', n(counts.oral)),
  ];
  const { nobody } = counts.sensitive;
  const kept = [
    nobody > 0 && text('summary.keeps.sensitive', n(nobody)),
    counts.keptTexts > 0 && text('summary.keeps.texts', n(counts.keptTexts)),
    text('summary.keeps.local'),
  ];
  const said = (items: readonly (string | false)[]) => {
    const present = items.filter((item) => item !== false);
    return present.length === 0 ? text('summary.sees.nothing') : format.list(present);
  };
  return (
    <section>
      <div className={styles.sh}>
        <h2>{text('summary.audience')}</h2>
      </div>
      <dl className={styles.audience}>
        <div>
          <dt>{text('summary.managerSees')}</dt>
          <dd>{said(seen('manager'))}</dd>
        </div>
        <div>
          <dt>{text('summary.representativeSees')}</dt>
          <dd>{said(seen('representative'))}</dd>
        </div>
        <div>
          <dt>{text('summary.nobodySees')}</dt>
          <dd>{said(kept)}</dd>
        </div>
      </dl>
      <p className={styles.fine}>{meanings('privacy.publicRecord')}</p>
    </section>
  );
}
