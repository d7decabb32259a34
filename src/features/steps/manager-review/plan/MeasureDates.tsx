import type { MeasureDraft } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { usePorts } from '../../../../ports/PortsContext.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { DayField } from '../DayField.tsx';
import { focusWhenDrawn } from '../landing.ts';
import { followUpFor, suggestDates } from '../suggestDates.ts';
import styles from './plan.module.css';

/** When a measure is to be done, and when it is followed up: that day or later. The app's suggestions are named as such. */
export function MeasureDates(props: {
  readonly row: MeasureDraft;
  readonly onChange: (change: Partial<MeasureDraft>) => void;
}) {
  const { id, due, followUp } = props.row;
  const { clock } = usePorts();
  const text = useText('review');
  const suggested = suggestDates(clock.now());
  const offer = due === '' ? suggested : { due, followUp: followUpFor(due) };
  const isSuggested = due === suggested.due && followUp === suggested.followUp;
  const accept = () => {
    props.onChange(offer);
    focusWhenDrawn(`due-${id}`);
  };
  return (
    <>
      <DayField
        id={`due-${id}`}
        className={styles.due}
        label={text('plan.due')}
        value={due}
        onDay={(day) => props.onChange({ due: day })}
      />
      <DayField
        className={styles.followUp}
        label={text('plan.followUp')}
        value={followUp}
        min={due || undefined}
        error={due !== '' && followUp !== '' && followUp < due ? text('plan.followUpEarly', { due }) : null}
        onDay={(day) => props.onChange({ followUp: day })}
      />
      {followUp === '' && (
        <div className={styles.suggestion}>
          <Button small look="quiet" onClick={accept}>
            {due === '' ? text('plan.suggestBoth', offer) : text('plan.suggestFollowUp', offer)}
          </Button>
        </div>
      )}
      {isSuggested && <p className={styles.suggestion}>{text('plan.suggested')}</p>}
    </>
  );
}
