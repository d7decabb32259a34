import type { Measure } from '../../../domain/assessment/measure.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import styles from './reading.module.css';

/** What is to be done, by whom and when. */
export function MeasureList({ measures }: { readonly measures: readonly Measure[] }) {
  const text = useText('record');
  const format = useFormat();
  if (measures.length === 0) return <p className="sm mut">{text('measure.none')}</p>;
  return (
    <ul className={styles.measures}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <p className="b">{measure.what}</p>
          <p className="sm mut">
            {measure.done
              ? text('measure.done', { who: measure.responsible })
              : text('measure.line', {
                  who: measure.responsible,
                  due: format.date(measure.due),
                  followUp: format.date(measure.followUp),
                })}
          </p>
        </li>
      ))}
    </ul>
  );
}
