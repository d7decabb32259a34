import { FileKey2, IdCard } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './keys.module.css';
import { Outcome } from './Outcome.tsx';

/** The key has been changed: what is left to do about it. */
export function Rotated() {
  const text = useText('keys');
  return (
    <Outcome heading={text('rotated')}>
      <p>{text('rotated.text')}</p>
      <div className={styles.go}>
        <LinkButton look="primary" icon={FileKey2} href={paths.recovery}>
          {text('recovery.make')}
        </LinkButton>
        <LinkButton icon={IdCard} href={paths.ownCard}>
          {text('inUse.card')}
        </LinkButton>
      </div>
    </Outcome>
  );
}
