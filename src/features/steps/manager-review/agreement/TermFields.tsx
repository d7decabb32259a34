import { useText } from '../../../../i18n/i18n.ts';
import { usePorts } from '../../../../ports/PortsContext.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Check } from '../../../../ui/Check.tsx';
import { DayField } from '../DayField.tsx';
import { focusWhenDrawn } from '../landing.ts';
import { useAgreement, useLine, useReview } from '../ReviewContext.tsx';
import { inMonths } from '../suggestDates.ts';
import styles from './agreement.module.css';

/** Until when it holds, when the next round is, and that nobody has been made to. */
export function TermFields() {
  const text = useText('review');
  const statement = useText('meanings');
  const [agreement, change] = useAgreement();
  return (
    <>
      <DayField
        label={text('term.validUntil')}
        optional={text('optional')}
        hint={text('term.validUntilHint')}
        value={agreement.validUntil ?? ''}
        onDay={(day) => change({ validUntil: day === '' ? null : day })}
      />
      <NextRound />
      <Check
        id="voluntary"
        checked={agreement.voluntary}
        detail={statement('statement.voluntary.mayChange')}
        onChange={(event) => change({ voluntary: event.target.checked })}
      >
        {statement('statement.voluntary.manager')}
      </Check>
    </>
  );
}

/** The next round: the day the employer's rules lead to is offered, and set only by a press. */
function NextRound() {
  const { rules } = useReview();
  const { clock } = usePorts();
  const text = useText('review');
  const [nextRound, setNextRound] = useLine('nextRound');
  const suggested = inMonths(clock.now(), rules.reviewIntervalMonths);
  const accept = () => {
    setNextRound(suggested);
    focusWhenDrawn('nextRound');
  };
  return (
    <div className={styles.suggested}>
      <DayField
        id="nextRound"
        label={text('term.nextRound')}
        hint={text('term.nextRoundHint', { count: rules.reviewIntervalMonths })}
        value={nextRound}
        onDay={setNextRound}
      />
      {nextRound === '' && (
        <Button small onClick={accept}>
          {text('term.takeSuggestion', { day: suggested })}
        </Button>
      )}
    </div>
  );
}
