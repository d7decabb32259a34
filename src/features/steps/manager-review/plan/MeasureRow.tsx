import { Trash2 } from 'lucide-react';
import { measureKinds } from '../../../../domain/assessment/measure.ts';
import type { MeasureDraft } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { SelectField, TextArea, TextField } from '../../../../ui/TextField.tsx';
import { firstName } from '../possessive.ts';
import { useReview } from '../ReviewContext.tsx';
import { MeasureDates } from './MeasureDates.tsx';
import styles from './plan.module.css';

interface RowProps {
  readonly row: MeasureDraft;
  readonly onChange: (change: Partial<MeasureDraft>) => void;
}

/** One measure: what, of which kind, who acts, who sees to it, by when, and when it is followed up. */
export function MeasureRow(props: RowProps & { readonly number: number; readonly onRemove: () => void }) {
  const { row, onChange, number } = props;
  const { said, profile } = useReview();
  const text = useText('review');
  const list = `people-${row.id}`;
  return (
    <li className={styles.row} aria-label={text('plan.row', { number })}>
      <TextArea
        className={styles.what}
        id={`what-${row.id}`}
        label={text('plan.what')}
        rows={2}
        maxLength={4000}
        value={row.what}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <TextField
        className={styles.who}
        label={text('plan.responsible')}
        list={list}
        maxLength={120}
        autoComplete="off"
        value={row.responsible}
        onChange={(event) => onChange({ responsible: event.target.value })}
      />
      <datalist id={list}>
        <option value={profile.name} />
        <option value={said.statement.author.name} />
      </datalist>
      <MeasureDates row={row} onChange={onChange} />
      <IconButton
        className={styles.remove}
        label={text('plan.remove', { number })}
        icon={Trash2}
        onClick={props.onRemove}
      />
      <KindAndActor row={row} onChange={onChange} />
    </li>
  );
}

function KindAndActor({ row, onChange }: RowProps) {
  const { said } = useReview();
  const text = useText('review');
  const isKind = (value: string) => measureKinds.find((kind) => kind === value) ?? null;
  return (
    <>
      <SelectField
        className={styles.kind}
        label={text('plan.kind')}
        value={row.kind ?? ''}
        onChange={(event) => onChange({ kind: isKind(event.target.value) })}
      >
        {measureKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className={styles.actor}
        label={text('plan.actor')}
        value={row.actor}
        onChange={(event) => onChange({ actor: event.target.value === 'employee' ? 'employee' : 'employer' })}
      >
        <option value="employer">{text('plan.employer')}</option>
        <option value="employee">{firstName(said.statement.author.name)}</option>
      </SelectField>
    </>
  );
}
