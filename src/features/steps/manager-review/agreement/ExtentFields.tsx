import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { Check, ChoiceGroup } from '../../../../ui/Check.tsx';
import { NumberField, TextArea, TextField } from '../../../../ui/TextField.tsx';
import { useAgreement, useReview } from '../ReviewContext.tsx';
import styles from './agreement.module.css';
import { Rule } from './Terms.tsx';

/** How much, when to be reached, and with what. */
export function ExtentFields() {
  const { rules } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const [agreement, change] = useAgreement();
  const limit = rules.extent.hardLimit;
  const isOver = limit !== null && agreement.daysPerWeek !== null && agreement.daysPerWeek > limit;
  return (
    <>
      <div className={styles.numbers}>
        <NumberField
          id="extent"
          label={text('extent.days')}
          unit={text('extent.daysUnit')}
          min={0}
          max={7}
          step={0.5}
          error={isOver ? text('extent.overLimit', { limit }) : null}
          value={agreement.daysPerWeek ?? ''}
          onChange={(event) => change({ daysPerWeek: numberOf(event.target, 7) })}
        />
        <NumberField
          label={text('extent.hours')}
          unit={text('extent.hoursUnit')}
          min={0}
          max={24}
          step={0.25}
          value={agreement.hoursPerDay ?? ''}
          onChange={(event) => change({ hoursPerDay: numberOf(event.target, 24) })}
        />
      </div>
      <Rule>{rules.extent.text[language]}</Rule>
      <Hours />
      <TextArea
        label={text('extent.tasks')}
        hint={text('extent.tasksHint')}
        maxLength={4000}
        value={agreement.tasks}
        onChange={(event) => change({ tasks: event.target.value })}
      />
    </>
  );
}

function Hours() {
  const { rules } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const [agreement, change] = useAgreement();
  const { availability, insurance } = rules;
  const times = (['fixed', 'free'] as const).map((kind) => (
    <Check
      key={kind}
      type="radio"
      name="fixedHours"
      checked={agreement.fixedHours === (kind === 'fixed')}
      onChange={() => change({ fixedHours: kind === 'fixed' })}
    >
      {text(`hours.${kind}`)}
    </Check>
  ));
  return (
    <>
      <ChoiceGroup legend={text('hours.legend')}>{times}</ChoiceGroup>
      <TextField
        id="availability"
        label={text('hours.availability')}
        {...(agreement.fixedHours ? { optional: text('optional') } : {})}
        hint={text('hours.availabilityHint')}
        maxLength={300}
        value={agreement.availability}
        onChange={(event) => change({ availability: event.target.value })}
      />
      <Rule>{(agreement.fixedHours ? availability.text : availability.withoutFixedHoursText)[language]}</Rule>
      <Rule>
        {insurance.scope[language]} {insurance.limit[language]}
      </Rule>
    </>
  );
}

/** The number typed, held within what a statement takes; null for none. */
function numberOf(input: HTMLInputElement, most: number): number | null {
  return input.value === '' ? null : Math.min(most, Math.max(0, Number(input.value)));
}
