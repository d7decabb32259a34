import { useEffect, useState } from 'react';
import { useText } from '../i18n/i18n.ts';
import styles from './photos.module.css';
import { useWalk } from './Walk.tsx';

/** A picture of the draft, read from the device. */
export function DraftPicture({ id, alt }: { readonly id: string; readonly alt: string }) {
  const text = useText('walk');
  const { photos } = useWalk();
  const [url, setUrl] = useState<string | 'absent' | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    void photos.load(id).then((blob) => {
      if (!wanted) return;
      made = blob && URL.createObjectURL(blob);
      setUrl(made ?? 'absent');
    });
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id, photos]);
  if (url === null) return <span className={styles.empty} />;
  if (url === 'absent') return <span className={styles.empty}>{text('photo.notHere')}</span>;
  return <img src={url} alt={alt} />;
}
