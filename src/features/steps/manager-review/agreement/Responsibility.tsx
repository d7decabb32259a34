import { useText } from '../../../../i18n/i18n.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import styles from './agreement.module.css';

/** The employer answers for the work environment, whoever signs what. */
export function Responsibility() {
  const text = useText('review');
  const statement = useText('meanings');
  return (
    <div className={styles.responsibility}>
      <Notice heading={text('responsibility.heading')}>
        <p>{statement('statement.employerResponsibility')}</p>
      </Notice>
    </div>
  );
}
