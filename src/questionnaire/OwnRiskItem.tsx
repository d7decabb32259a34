import { useId, useState } from 'react';
import type { OwnRisk } from '../domain/answers/answers.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { PersonalNumberWarning } from './CommentField.tsx';
import { MeasurePicks } from './MeasurePicks.tsx';
import { PhotoField } from './PhotoField.tsx';
import { holdsPersonalNumber } from './personalNumber.ts';
import styles from './question.module.css';

/** One risk of the employee's own: what it is, what it is like, what could help. */
export function OwnRiskItem(props: {
  readonly number: number;
  readonly risk: OwnRisk;
  readonly onChange: (risk: OwnRisk) => void;
  readonly onRemove: () => void;
}) {
  const { risk, onChange } = props;
  const text = useText('walk');
  const common = useText('common');
  const meanings = useText('meanings');
  const [left, setLeft] = useState(false);
  const heading = useId();
  return (
    <section className={styles.ownRisk} aria-labelledby={heading}>
      <h2 id={heading}>{text('own.heading', { number: props.number })}</h2>
      <TextField
        id={risk.id}
        label={text('own.finding')}
        hint={text('own.findingHint')}
        error={left && risk.finding.trim() === '' ? text('own.findingMissing') : null}
        maxLength={200}
        value={risk.finding}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange({ ...risk, finding: event.currentTarget.value })}
      />
      <div className={styles.ev}>
        <div>
          <TextArea
            label={text('comment.label')}
            optional={common('field.optional')}
            hint={meanings('privacy.freeTextHint')}
            maxLength={4000}
            value={risk.comment}
            onChange={(event) => onChange({ ...risk, comment: event.currentTarget.value })}
          />
          <PersonalNumberWarning shown={holdsPersonalNumber(`${risk.finding}\n${risk.comment}`)} />
        </div>
        <PhotoField
          addLabel={text('photo.addOwn')}
          subject={risk.finding}
          photos={risk.photos}
          onChange={(photos) => onChange({ ...risk, photos })}
        />
      </div>
      <MeasurePicks
        employee={[]}
        employer={[]}
        measures={risk.measures}
        onChange={(measures) => onChange({ ...risk, measures })}
      />
      <Button look="quiet" onClick={props.onRemove}>
        {text('own.remove')}
      </Button>
    </section>
  );
}
