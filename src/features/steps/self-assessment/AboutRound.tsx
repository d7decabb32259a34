import { placeKinds } from '../../../domain/assessment/agreement.ts';
import { type Form, visibleQuestions } from '../../../domain/checklist/questions.ts';
import { useText } from '../../../i18n/i18n.ts';
import { usePlaceWords } from '../../../i18n/words.ts';
import { ExtentFields } from '../../../questionnaire/ExtentFields.tsx';
import { useDraftField } from '../../../questionnaire/useDraftField.ts';
import { useAnswerValues, useWalk } from '../../../questionnaire/Walk.tsx';
import { Check, ChoiceGroup } from '../../../ui/Check.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './about.module.css';

/** The facts of the round: where, how much, how long, and with whom. */
export function AboutRound() {
  const text = useText('walk');
  const { draft } = useWalk();
  const { register } = draft.form;
  return (
    <>
      <PageHeader title={text('about.title')} lead={text('about.lead')} />
      <div className={styles.facts}>
        <PlaceChoice />
        <TextField
          label={text('about.placeName')}
          hint={text('about.placeNameHint')}
          maxLength={120}
          {...register('placeName')}
        />
        <ExtentFields />
        <FormChoice />
        <TextField
          id="about-mainWorkplace"
          label={text('about.mainWorkplace')}
          maxLength={120}
          {...register('mainWorkplace')}
        />
        <TextField
          id="about-manager"
          label={text('about.manager')}
          autoComplete="off"
          maxLength={120}
          {...register('manager')}
        />
        <TextField
          label={text('about.representative')}
          hint={text('about.representativeHint')}
          autoComplete="off"
          maxLength={120}
          {...register('safetyRepresentative')}
        />
      </div>
    </>
  );
}

function PlaceChoice() {
  const text = useText('walk');
  const words = usePlaceWords();
  const [place, setPlace] = useDraftField('place');
  return (
    <ChoiceGroup legend={text('about.place')}>
      {placeKinds.map((kind) => (
        <Check key={kind} type="radio" name="place" checked={place === kind} onChange={() => setPlace(kind)}>
          {words[kind]}
        </Check>
      ))}
    </ChoiceGroup>
  );
}

function FormChoice() {
  const text = useText('walk');
  const { checklist } = useWalk();
  const { answers } = useAnswerValues();
  const [form, setForm] = useDraftField('form');
  const count = (of: Form) => visibleQuestions(checklist, of, answers).length;
  return (
    <ChoiceGroup legend={text('about.form')}>
      {(['core', 'full'] as const).map((choice) => (
        <Check
          key={choice}
          type="radio"
          name="form"
          checked={form === choice}
          onChange={() => setForm(choice)}
          detail={text(`about.${choice}Detail`)}
        >
          {text(`about.${choice}`, { count: count(choice) })}
        </Check>
      ))}
    </ChoiceGroup>
  );
}
