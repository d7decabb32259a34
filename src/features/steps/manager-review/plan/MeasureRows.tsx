import { Plus } from 'lucide-react';
import type { MeasureDraft } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { usePorts } from '../../../../ports/PortsContext.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { useToast } from '../../../../ui/Toast.tsx';
import { focusWhenDrawn } from '../landing.ts';
import { emptyMeasure } from '../newMeasure.ts';
import { useMeasures, useReview } from '../ReviewContext.tsx';
import { MeasureRow } from './MeasureRow.tsx';
import styles from './plan.module.css';

/** As many rows as a statement takes for one risk. */
export const mostMeasures = 20;

/** The rows of the plan for one risk, or for none (`general`): add, change, and remove with a way back. */
export function MeasureRows({ risk, labelledBy }: { readonly risk: string; readonly labelledBy: string }) {
  const { draft } = useReview();
  const { ids } = usePorts();
  const text = useText('review');
  const toast = useToast();
  const [rows, setRows] = useMeasures(risk);
  const add = () => {
    const id = ids.next();
    setRows([...rows, emptyMeasure(id)]);
    focusWhenDrawn(`what-${id}`);
  };
  const remove = (row: MeasureDraft, at: number) => {
    setRows(rows.filter(({ id }) => id !== row.id));
    focusWhenDrawn(`add-${risk}`);
    // What has happened to the other rows meanwhile stays: the row goes back among those there are then.
    const undo = () => {
      const now = draft.form.getValues(`measures.${risk}`);
      draft.form.setValue(`measures.${risk}`, [...now.slice(0, at), row, ...now.slice(at)]);
    };
    toast({ text: text('plan.removed'), action: { label: text('plan.undo'), run: undo } });
  };
  return (
    <>
      {rows.length > 0 && (
        <ol className={styles.rows} aria-labelledby={labelledBy}>
          {rows.map((row, at) => (
            <MeasureRow
              key={row.id}
              row={row}
              number={at + 1}
              onChange={(change) =>
                setRows(rows.map((other) => (other.id === row.id ? { ...other, ...change } : other)))
              }
              onRemove={() => remove(row, at)}
            />
          ))}
        </ol>
      )}
      {rows.length < mostMeasures && (
        <Button look="quiet" icon={Plus} id={`add-${risk}`} onClick={add}>
          {text('plan.addRow')}
        </Button>
      )}
    </>
  );
}
