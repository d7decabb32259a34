import { rulesOf } from '../../actions/rulesOf.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './pages.module.css';

/** How accessible the app is, what is known not to work, and the other ways there are. */
export function AccessibilityScreen() {
  const text = useText('pages');
  const ports = usePorts();
  const profile = useProfile();
  const organisation = rulesOf(ports, profile ?? { employer: '' }).name;
  return (
    <div className={styles.page}>
      <PageHeader title={text('accessibility.title')} lead={text('accessibility.intro', { organisation })} />
      <div className={styles.prose}>
        <p>{text('accessibility.status', { complianceStatus: text('accessibility.complianceStatus') })}</p>
        <p>{text('accessibility.knownGaps', { knownGaps: text('accessibility.gapPdf') })}</p>
        <p>{text('accessibility.alternatives')}</p>
        <p>{text('accessibility.tell', { organisation })}</p>
      </div>
    </div>
  );
}
