import { FileDown } from 'lucide-react';
import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import { currentCopies } from '../../../actions/reportCopies.ts';
import { useText } from '../../../i18n/i18n.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './reading.module.css';

/** The report as it stands, to take out as a PDF. */
export function ReportButtons({ opened }: { readonly opened: OpenedAssessment }) {
  const text = useText('record');
  const { files } = usePorts();
  const statement = opened.state.standing['manager-review']?.digest ?? '';
  const copies = currentCopies(opened.stored.reports, statement);
  if (copies.length === 0) return null;
  return (
    <div className={styles.go}>
      {copies.map(({ digest, bytes }, at) => (
        <Button
          key={digest}
          icon={FileDown}
          onClick={() => files.download(`distansrond-${digest.slice(0, 8)}.pdf`, 'application/pdf', bytes)}
        >
          {copies.length === 1 ? text('report.download') : text('report.downloadCopy', { number: at + 1 })}
        </Button>
      ))}
    </div>
  );
}
