import { Plus } from 'lucide-react';
import type { ProposedMeasure } from '../../../../domain/answers/answers.ts';
import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { usePorts } from '../../../../ports/PortsContext.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { focusWhenDrawn } from '../landing.ts';
import { measureFrom } from '../newMeasure.ts';
import { firstName, possessive } from '../possessive.ts';
import { useMeasures, useReview } from '../ReviewContext.tsx';
import styles from '../review.module.css';
import type { ReviewedRisk } from '../reviewedRisks.ts';
import { suggestDates } from '../suggestDates.ts';
import { MeasureRows, mostMeasures } from './MeasureRows.tsx';

/** The plan for one risk: rows, and what the employee proposed as rows in one press. */
export function PlanOfRisk({ reviewed }: { readonly reviewed: ReviewedRisk }) {
  const text = useText('review');
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" tabIndex={-1}>
        {text(reviewed.sharedWith === null ? 'plan.heading' : 'plan.headingShared')}
      </h2>
      {reviewed.sharedWith !== null && <p className={styles.quiet}>{text('plan.notInPlan')}</p>}
      <MeasureRows risk={reviewed.id} labelledBy="plan" />
      <FromProposals reviewed={reviewed} />
    </section>
  );
}

/** Proposals that have no row yet. */
function FromProposals({ reviewed }: { reviewed: ReviewedRisk }) {
  const { said, profile } = useReview();
  const { ids, clock } = usePorts();
  const text = useText('review');
  const language = useLanguage();
  const [rows, setRows] = useMeasures(reviewed.id);
  const left = reviewed.evidence.measures.filter(({ what }) => !rows.some((row) => row.what === what));
  if (left.length === 0 || rows.length >= mostMeasures) return null;
  const names = { employee: said.statement.author.name, manager: profile.name };
  const adopt = (proposed: ProposedMeasure) => {
    const id = ids.next();
    setRows([...rows, measureFrom(proposed, id, names, suggestDates(clock.now()))]);
    // The button goes away with the proposal; what it became is where one goes on.
    focusWhenDrawn(`what-${id}`);
  };
  return (
    <div className={styles.fromProposals}>
      <h3 className={styles.small}>
        {text('plan.fromProposals', { whose: possessive(firstName(names.employee), language) })}
      </h3>
      <ul className={styles.addList}>
        {left.map((proposed) => (
          <li key={`${proposed.actor} ${proposed.what}`}>
            <Button
              look="quiet"
              icon={Plus}
              aria-label={text('plan.add', { what: proposed.what })}
              onClick={() => adopt(proposed)}
            >
              {proposed.what}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
