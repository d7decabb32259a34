import { WifiOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CheckedFile } from './CheckedFile.tsx';
import styles from './verify.module.css';

interface Picked {
  readonly key: number;
  readonly file: File;
}

/** Checks any PDF or package: what holds, what does not, and what to do. Nothing is stored. */
export function VerifyScreen() {
  const text = useText('verify');
  const meanings = useText('meanings');
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const count = useRef(0);
  const add = (files: readonly File[]) =>
    setPicked((all) => [...files.map((file) => ({ key: ++count.current, file })), ...all]);
  return (
    <div className="page stack">
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        back={{ href: paths.home, text: text('toHome') }}
      />
      <div className={styles.lay}>
        <div className={styles.main}>
          <DropZone
            heading={text('drop')}
            over={(files) => text('over', { count: files })}
            choose={text('choose')}
            multiple
            onFiles={add}
          >
            {text('orChoose')}
          </DropZone>
          <p className="note">
            <WifiOff className="i" />
            <span>{text('private')}</span>
          </p>
          <ul className={styles.files} aria-label={text('results')}>
            {picked.map(({ key, file }) => (
              <CheckedFile key={key} file={file} />
            ))}
          </ul>
        </div>
        <aside className={styles.side}>
          <h2>{text('about.title')}</h2>
          <p className="sm">{meanings('signature.claim.shows')}</p>
          <p className="sm">{meanings('signature.claim.doesNotShow')}</p>
          <p className="sm">{meanings('signature.claim.level')}</p>
        </aside>
      </div>
    </div>
  );
}
