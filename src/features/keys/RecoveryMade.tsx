import { FolderInput } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './keys.module.css';
import { takesInOthers } from './takesInOthers.ts';

/** Done: whoever came here in order to take in a file goes on with that. */
export function RecoveryMade({ profile }: { readonly profile: Profile }) {
  const text = useText('keys');
  return (
    <div className="page stack">
      <PageHeader takesOver title={text('made')} lead={text('made.text')} />
      <div className={styles.go}>
        {takesInOthers(profile) ? (
          <LinkButton look="primary" icon={FolderInput} href={paths.import}>
            {text('made.import')}
          </LinkButton>
        ) : (
          <LinkButton look="primary" href={paths.home}>
            {text('made.home')}
          </LinkButton>
        )}
        <LinkButton href={paths.keys}>{text('toKeys')}</LinkButton>
      </div>
    </div>
  );
}
