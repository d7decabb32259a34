import { Send } from 'lucide-react';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { OfferedRecovery } from '../OfferedRecovery.tsx';
import styles from './summary.module.css';
import type { StoredDraft } from './useStoredDraft.ts';

/** What has happened, and the one next step. */
export function SignedNotice({ assessment, profile }: Pick<StoredDraft, 'assessment' | 'profile'>) {
  const text = useText('walk');
  return (
    <div className="page">
      <PageHeader takesOver title={text('signed.title')} lead={text('signed.text')} />
      <div className={styles.next}>
        <LinkButton look="primary" icon={Send} href={paths.handOver(assessment)}>
          {text('signed.handOver')}
        </LinkButton>
        <LinkButton href={paths.record(assessment)}>{text('signed.record')}</LinkButton>
      </div>
      <OfferedRecovery profile={profile} />
    </div>
  );
}
