import { Send } from 'lucide-react';
import { nextWordsKey } from '../../actions/nextWordsKey.ts';
import type { Link } from '../../domain/chain/link.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { OfferedRecovery } from './OfferedRecovery.tsx';
import styles from './reading/reading.module.css';

/** What has happened, what happens now, and the one next step: handing it over. */
export function SignedStep(props: { readonly id: string; readonly profile: Profile; readonly link: Link }) {
  const { id, profile, link } = props;
  const text = useText('record');
  const mails = useText('mails');
  const key = nextWordsKey(link.statement);
  return (
    <div className="page stack">
      <PageHeader takesOver title={text('signed.title')} lead={text('signed.text')} />
      {key !== null && <p className="measure">{mails(key)}</p>}
      <div className={styles.go}>
        <LinkButton look="primary" icon={Send} href={paths.handOver(id)}>
          {text('handOver.do')}
        </LinkButton>
        <LinkButton href={paths.record(id)}>{text('toRecord')}</LinkButton>
      </div>
      <OfferedRecovery profile={profile} />
    </div>
  );
}
