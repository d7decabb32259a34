import { useText } from '../../i18n/i18n.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './pages.module.css';

/** What there is, in the order people ask. */
const kinds = [
  'draft',
  'photos',
  'sensitive',
  'signed',
  'received',
  'handedOver',
  'keys',
  'settings',
  'network',
  'notMeasured',
  'lock',
  'delete',
  'publicRecord',
] as const;

/** What is stored and where, kind by kind. */
export function StorageScreen() {
  const text = useText('pages');
  return (
    <div className={styles.page}>
      <PageHeader title={text('stored.title')} lead={text('stored.intro')} />
      <dl className={styles.facts}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{text(`stored.${kind}.title`)}</dt>
            <dd>{text(`stored.${kind}.text`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
