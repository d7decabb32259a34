import { WifiOff } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { CheckedFile } from './CheckedFile.tsx';
import type { Judge } from './judge.ts';
import styles from './verify.module.css';

interface Picked {
  readonly key: number;
  readonly file: File;
}

/** Takes files and shows the verdict on each, the latest first. Nothing is stored. What helps to read it stands beside. */
export function VerifyDesk(props: { readonly judge: Judge | undefined; readonly children: ReactNode }) {
  return (
    <div className={styles.lay}>
      {props.judge ? <CheckedFiles judge={props.judge} /> : <div />}
      <aside className={styles.side}>{props.children}</aside>
    </div>
  );
}

function CheckedFiles({ judge }: { readonly judge: Judge }) {
  const text = useText('verify');
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const count = useRef(0);
  const add = (files: readonly File[]) =>
    setPicked((all) => [...files.map((file) => ({ key: ++count.current, file })), ...all]);
  return (
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
          <CheckedFile key={key} file={file} judge={judge} />
        ))}
      </ul>
    </div>
  );
}
