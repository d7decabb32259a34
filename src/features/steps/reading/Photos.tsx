import { useEffect, useState } from 'react';
import type { AnnexContent } from '../../../domain/chain/annex.ts';
import { useText } from '../../../i18n/i18n.ts';
import styles from './reading.module.css';

/** The pictures of an answer that the reader has; a line when some stayed with the employee. */
export function Photos(props: {
  readonly ids: readonly string[];
  readonly annexes: ReadonlyMap<string, AnnexContent>;
  readonly subject: string;
}) {
  const text = useText('record');
  const held = props.ids.flatMap((id) => {
    const content = props.annexes.get(id);
    return content?.kind === 'photo' ? [{ id, content }] : [];
  });
  const withheld = props.ids.length - held.length;
  return (
    <>
      {held.length > 0 && (
        <ul className={styles.photos}>
          {held.map(({ id, content }, at) => (
            <li key={id}>
              <Photo
                base64={content.base64}
                alt={text('photo.alt', { at: at + 1, subject: props.subject })}
              />
            </li>
          ))}
        </ul>
      )}
      {withheld > 0 && <p className="xs dim">{text('photo.withheld', { count: withheld })}</p>}
    </>
  );
}

function Photo({ base64, alt }: { base64: string; alt: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  return <img src={url} alt={alt} />;
}
