import { useState } from 'react';
import { type Form, visibleQuestions } from '../../domain/checklist/questions.ts';
import { usualExtent } from '../../domain/drafts/usualExtent.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { NumberField } from '../../ui/TextField.tsx';
import { type CheckedField, proposedForm } from './newRoundForm.ts';
import styles from './StartForm.module.css';

/** How much the person works there, and how long a round that calls for. The person has the last word. */
export function ExtentAndForm({ errors }: { readonly errors: ReadonlySet<CheckedField> }) {
  const text = useText('home');
  const [days, setDays] = useState(String(usualExtent.daysPerWeek));
  return (
    <>
      <ChoiceGroup legend={text('round.extent')}>
        <div className={styles.two}>
          <NumberField
            id="round-daysPerWeek"
            name="daysPerWeek"
            label={text('round.daysPerWeek')}
            unit={text('round.unit.days')}
            error={errors.has('daysPerWeek') && text('round.error.daysPerWeek')}
            min={0}
            max={7}
            step={0.5}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <NumberField
            id="round-hoursPerDay"
            name="hoursPerDay"
            label={text('round.hoursPerDay')}
            unit={text('round.unit.hours')}
            error={errors.has('hoursPerDay') && text('round.error.hoursPerDay')}
            min={0}
            max={24}
            step={0.5}
            defaultValue={usualExtent.hoursPerDay}
          />
        </div>
      </ChoiceGroup>
      <FormChoice proposed={proposedForm(Number(days.replace(',', '.')))} />
    </>
  );
}

function FormChoice({ proposed }: { proposed: Form }) {
  const text = useText('home');
  const { checklist } = usePorts().catalog.current('individual');
  const [chosen, setChosen] = useState<Form | null>(null);
  return (
    <ChoiceGroup
      legend={text('round.form')}
      hint={text(proposed === 'core' ? 'round.form.suggestedCore' : 'round.form.suggestedFull')}
    >
      {(['core', 'full'] as const).map((form) => (
        <Check
          key={form}
          type="radio"
          name="form"
          value={form}
          checked={(chosen ?? proposed) === form}
          onChange={() => setChosen(form)}
          detail={text(`round.form.${form}.detail`)}
        >
          {text(`round.form.${form}`, { count: visibleQuestions(checklist, form, {}).length })}
        </Check>
      ))}
      <p className="sm mut">{text('round.form.change')}</p>
    </ChoiceGroup>
  );
}
