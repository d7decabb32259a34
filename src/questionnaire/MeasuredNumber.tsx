import { useWatch } from 'react-hook-form';
import type { Question } from '../domain/checklist/checklist.ts';
import type { QuestionTexts } from '../domain/checklist/texts.ts';
import { useFormat } from '../i18n/format.ts';
import { type Text, useText } from '../i18n/i18n.ts';
import { NumberField } from '../ui/TextField.tsx';
import styles from './question.module.css';
import { useWalk } from './Walk.tsx';

type Measurement = NonNullable<Question['measure']>;
type Words = NonNullable<QuestionTexts['measure']>;

/** A number worth measuring: how, and what is usually good. An odd one is pointed out, never refused. */
export function MeasuredNumber(props: {
  readonly question: string;
  readonly measurement: Measurement;
  readonly words: Words;
}) {
  const { measurement, words } = props;
  const text = useText('walk');
  const { draft } = useWalk();
  const name = `answers.${props.question}.measured` as const;
  const unit = unitWord(text, measurement.unit);
  return (
    <div className={styles.measured}>
      <NumberField
        label={words.label}
        optional={text('measured.optional')}
        hint={words.how}
        unit={unit}
        step="any"
        {...draft.form.register(name, { setValueAs: numberOrNull })}
      />
      <Band measurement={measurement} unit={unit} name={name} />
    </div>
  );
}

function Band({
  measurement,
  unit,
  name,
}: {
  measurement: Measurement;
  unit: string;
  name: `answers.${string}.measured`;
}) {
  const text = useText('walk');
  const format = useFormat();
  const { draft } = useWalk();
  const measured = useWatch({ control: draft.form.control, name });
  const { min, max, goodFrom, goodTo } = measurement;
  const shown = (value: number | null) => (value === null ? '' : format.number(value));
  const words = { unit, from: shown(goodFrom), to: shown(goodTo) };
  const odd = measured !== null && (measured < min || measured > max);
  return (
    <>
      {goodFrom !== null && goodTo !== null && <p className={styles.hint}>{text('measured.good', words)}</p>}
      {goodFrom !== null && goodTo === null && (
        <p className={styles.hint}>{text('measured.goodFrom', words)}</p>
      )}
      {goodFrom === null && goodTo !== null && (
        <p className={styles.hint}>{text('measured.goodTo', words)}</p>
      )}
      <p className={styles.warning} role="status">
        {odd && text('measured.odd', { unit, min: shown(min), max: shown(max) })}
      </p>
    </>
  );
}

const worded = ['d', 'h', 'min', '×'] as const;

/** The unit as it is written after a number: a word where the sign alone would not say. */
function unitWord(text: Text<'walk'>, unit: Measurement['unit']): string {
  const known = worded.find((word) => word === unit);
  return known ? text(`unit.${known}`) : unit;
}

function numberOrNull(value: unknown): number | null {
  if (value === null || value === '') return null;
  const number = Number(value);
  // A number too large to be kept exactly stands in no statement: it would be read as another.
  return Number.isSafeInteger(Math.trunc(number)) ? number : null;
}
