import { UserPlus } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './exchange.module.css';
import { ReceivedFile } from './ReceivedFile.tsx';
import { useReceivedFiles } from './useReceivedFiles.ts';

/** Taking in what others have handed over: by picking, dropping or pasting files, several at a time. */
export function ImportScreen() {
  const text = useText('exchange');
  const profile = useProfile();
  return (
    <div className="page stack">
      <PageHeader
        title={text('import.title')}
        lead={text('import.lead')}
        back={{ href: paths.home, text: text('toHome') }}
      />
      {profile ? <Receiving key={profile.id} profile={profile} /> : <NobodyYet />}
    </div>
  );
}

function Receiving({ profile }: { profile: Profile }) {
  const text = useText('exchange');
  const { files, known, verbs } = useReceivedFiles(profile);
  return (
    <div className={styles.form}>
      <DropZone
        heading={text('import.drop')}
        over={(count) => text('import.over', { count })}
        choose={text('import.choose')}
        multiple
        onFiles={verbs.add}
      >
        {text('import.private')}
      </DropZone>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={text('import.files')}>
          {files.map((file) => (
            <ReceivedFile key={file.key} {...{ file, known, verbs, profile }} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A round must belong to someone on the device. */
function NobodyYet() {
  const text = useText('exchange');
  return (
    <Notice
      heading={text('import.nobody')}
      action={
        <LinkButton look="primary" icon={UserPlus} href={paths.newProfile}>
          {text('import.newProfile')}
        </LinkButton>
      }
    >
      <p>{text('import.nobody.text')}</p>
    </Notice>
  );
}
