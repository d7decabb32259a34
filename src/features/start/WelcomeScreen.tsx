import { FileCheck, FileKey2, Play } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { PrivacyPromise } from '../../questionnaire/PrivacyPromise.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { RoleDoors } from './RoleDoors.tsx';
import { RoundOverview } from './RoundOverview.tsx';
import { TryButton } from './TryButton.tsx';
import styles from './WelcomeScreen.module.css';

/** The first visit: what this is, who it is for, and what happens with the answers. */
export function WelcomeScreen() {
  const text = useText('home');
  return (
    <div className={styles.start}>
      <div>
        <h1 tabIndex={-1}>{text('welcome.title')}</h1>
        <p className={styles.lead}>{text('welcome.lead')}</p>
        <RoleDoors />
        <div className={styles.try}>
          <TryButton icon={Play} />
          <LinkButton look="quiet" icon={FileCheck} href={paths.verify}>
            {text('welcome.verify')}
          </LinkButton>
          <LinkButton look="quiet" icon={FileKey2} href={paths.restore}>
            {text('welcome.restore')}
          </LinkButton>
        </div>
      </div>
      <aside className={styles.sheet} aria-label={text('welcome.plan')}>
        <RoundOverview />
        <PrivacyPromise />
      </aside>
    </div>
  );
}
