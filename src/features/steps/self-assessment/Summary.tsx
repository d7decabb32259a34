import type { SelfAssessmentDraft } from '../../../domain/drafts/selfAssessmentDraft.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useBandWords } from '../../../i18n/words.ts';
import { SaveTrouble } from '../../../questionnaire/SaveMark.tsx';
import { useDerived } from '../../../questionnaire/useDraftValue.ts';
import { useWalk } from '../../../questionnaire/Walk.tsx';
import { BackLink } from '../../../ui/PageHeader.tsx';
import { Plan, type PlanZoneState } from '../../../ui/Plan.tsx';
import { RiskGlyph } from '../../../ui/RiskGlyph.tsx';
import { AudienceTable } from './AudienceTable.tsx';
import { ManagerList, OralList, PrivateList } from './RiskLists.tsx';
import { SelfMeasures } from './SelfMeasures.tsx';
import { SignSelfAssessment } from './SignSelfAssessment.tsx';
import styles from './summary.module.css';
import { summaryOf, type WalkSummary } from './summaryOf.ts';
import { Unanswered } from './Unanswered.tsx';
import type { StoredDraft } from './useStoredDraft.ts';

const worstFirst = ['veryHigh', 'high', 'medium', 'low'] as const;

/** Looking over before signing: the finding first, what to do about it, who will see what; anything can be changed. */
export function Summary({
  stored,
  onSigned,
}: {
  readonly stored: StoredDraft;
  readonly onSigned: () => void;
}) {
  const text = useText('walk');
  const { draft, checklist, links } = useWalk();
  const values = useDerived(draft, whole);
  const summary = summaryOf(checklist, values);
  return (
    <div className={styles.lay}>
      <div className={styles.main}>
        <BackLink href={links.resume} text={text('summary.back')} />
        <SaveTrouble draft={draft} />
        <Finding summary={summary} />
        <Counts summary={summary} />
        <SelfMeasures summary={summary} draft={values} />
        <ManagerList summary={summary} manager={values.manager} />
        <PrivateList summary={summary} />
        <OralList questions={summary.oral} />
        <Unanswered summary={summary} />
        <AudienceTable counts={summary.audience} />
      </div>
      <div className={styles.side}>
        <SignSelfAssessment stored={stored} onSigned={onSigned} />
      </div>
    </div>
  );
}

const whole = (draft: SelfAssessmentDraft) => draft;

function Finding({ summary }: { summary: WalkSummary }) {
  const text = useText('walk');
  const format = useFormat();
  const { checklist } = useWalk();
  const { answered, total, risks } = summary;
  const words = format.words(risks.length);
  return (
    <div className={styles.head}>
      <div>
        <h1 tabIndex={-1}>
          {risks.length === 0
            ? text('summary.finding_zero')
            : text('summary.finding', { count: risks.length, words: capitalised(words) })}
        </h1>
        <p>
          {answered === total
            ? text('summary.all', { count: total })
            : text('summary.some', { done: answered, count: total })}{' '}
          {text(risks.length === 0 ? 'summary.nothing' : 'summary.preliminary')}
        </p>
      </div>
      {checklist.plan && (
        <Plan
          className={styles.plan ?? ''}
          drawing={checklist.plan}
          zones={zonesOf(summary)}
          label={text('summary.plan')}
        />
      )}
    </div>
  );
}

function Counts({ summary }: { summary: WalkSummary }) {
  const text = useText('walk');
  const words = useBandWords();
  return (
    <dl className={styles.counts} aria-label={text('summary.counts')}>
      {worstFirst.map((band) => (
        <div key={band} data-none={summary.counts[band] === 0 || undefined}>
          <dt className={`c-${band}`}>
            <RiskGlyph band={band} />
            {words[band]}
          </dt>
          <dd>{summary.counts[band]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The gravest risk of each part, on its object in the room. */
function zonesOf({ risks }: WalkSummary): Record<string, PlanZoneState> {
  const zones: Record<string, PlanZoneState> = {};
  for (const band of [...worstFirst].reverse())
    for (const risk of risks)
      if (risk.source === 'question' && risk.band === band && risk.placed.part.zone !== null)
        zones[risk.placed.part.zone] = { state: 'result', risk: band };
  return zones;
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
