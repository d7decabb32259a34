import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import { useText } from '../../../i18n/i18n.ts';
import { MeasureList } from './MeasureList.tsx';
import styles from './reading.module.css';
import { generalMeasures } from './readRisks.ts';

/** Measures that belong to no single risk; nothing when there are none. */
export function GeneralMeasures({ opened }: { readonly opened: OpenedAssessment }) {
  const text = useText('record');
  const measures = generalMeasures(opened);
  if (measures.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="general-measures">
      <h2 id="general-measures">{text('measure.general')}</h2>
      <MeasureList measures={measures} />
    </section>
  );
}
