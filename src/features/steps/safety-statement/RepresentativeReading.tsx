import { EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { rulesOf } from '../../../actions/rulesOf.ts';
import { bandOf } from '../../../domain/assessment/rate.ts';
import type { BandId } from '../../../domain/checklist/checklist.ts';
import { textsFor } from '../../../domain/checklist/textsFor.ts';
import { useLanguage, useText } from '../../../i18n/i18n.ts';
import { useBandWords } from '../../../i18n/words.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { MiniBar } from '../../../ui/MiniBar.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { firstName, possessive } from '../manager-review/possessive.ts';
import { AgreementReading } from '../reading/AgreementReading.tsx';
import { GeneralMeasures } from '../reading/GeneralMeasures.tsx';
import { ReportButtons } from '../reading/ReportButtons.tsx';
import { RiskReading } from '../reading/RiskReading.tsx';
import styles from '../reading/reading.module.css';
import { acceptedReview, readRisks } from '../reading/readRisks.ts';
import { useReviewFinding } from '../reading/useReviewFinding.ts';
import type { StepFrame } from '../stepFrame.ts';
import { withheldFrom } from './withheldFrom.ts';

/** Everything the reader may see of the round: spread, risks, plan, agreement, talk, and what is not shown and why. */
export function RepresentativeReading({ id, profile, role, opened }: StepFrame) {
  const text = useText('record');
  const language = useLanguage();
  const { catalog } = usePorts();
  const risks = useMemo(() => {
    if (opened === null) return [];
    return readRisks(opened, role, textsFor(opened.entry, language, rulesOf({ catalog }, profile)));
  }, [opened, role, language, catalog, profile]);
  const finding = useReviewFinding(opened, risks);
  const review = opened && acceptedReview(opened);
  if (!opened || !review) return null;
  const employee = firstName(opened.state.standing['self-assessment']?.statement.author.name ?? '');
  return (
    <div className={styles.main}>
      <header>
        <PageHeader
          title={finding}
          lead={text('opinion.lead', { name: employee })}
          back={{ href: paths.record(id), text: text('toRecord') }}
        />
      </header>
      <Spread opened={opened} risks={risks} />
      <ReportButtons opened={opened} />
      <Withheld count={withheldFrom(opened, role)} />
      {risks.length > 0 && (
        <section className={styles.section} aria-labelledby="risks">
          <h2 id="risks">{text('risk.title')}</h2>
          <ul className={styles.risks}>
            {risks.map((item) => (
              <RiskReading
                key={item.id}
                item={item}
                opened={opened}
                answerLabel={text('risk.theirAnswer', { whose: possessive(employee, language) })}
                managerLabel={text('risk.managerSays')}
              />
            ))}
          </ul>
        </section>
      )}
      <GeneralMeasures opened={opened} />
      <AgreementReading review={review} />
    </div>
  );
}

/** How the risks are spread over the levels. */
function Spread(
  props: Pick<Parameters<typeof RiskReading>[0], 'opened'> & { risks: ReturnType<typeof readRisks> },
) {
  const text = useText('record');
  const words = useBandWords();
  const scheme = props.opened.entry.checklist.risk;
  const bands = props.risks.flatMap(({ rating }) => (rating ? [bandOf(scheme, rating.now)] : []));
  if (bands.length === 0) return null;
  const count = (band: BandId) => bands.filter((other) => other === band).length;
  return (
    <section aria-label={text('opinion.spread')}>
      <MiniBar
        counts={{
          low: count('low'),
          medium: count('medium'),
          high: count('high'),
          veryHigh: count('veryHigh'),
        }}
        words={words}
      />
    </section>
  );
}

/** What is not in this copy, said plainly. */
function Withheld({ count }: { count: number }) {
  const text = useText('record');
  return (
    <p className="note">
      <EyeOff className="i" />
      <span>{count === 0 ? text('withheld.none') : text('withheld.some', { count })}</span>
    </p>
  );
}
