import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import { useReview } from '../ReviewContext.tsx';
import styles from './agreement.module.css';

/** The employer answers for the work environment, whoever signs what. */
export function Responsibility() {
  const { rules } = useReview();
  const text = useText('review');
  const statement = useText('meanings');
  const language = useLanguage();
  return (
    <div className={styles.responsibility}>
      <Notice heading={text('responsibility.heading')}>
        <p>{statement('statement.employerResponsibility')}</p>
        <p>{rules.responsibility.text[language]}</p>
      </Notice>
    </div>
  );
}
