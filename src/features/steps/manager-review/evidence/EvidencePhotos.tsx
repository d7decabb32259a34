import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { annexesFor } from '../../../../actions/openAssessment.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useReview } from '../ReviewContext.tsx';
import styles from './photos.module.css';

/** The pictures of one risk that the manager may see. A press shows one in full size. */
export function EvidencePhotos({ risk, title }: { readonly risk: string; readonly title: string }) {
  const { opened } = useReview();
  const text = useText('review');
  const [shown, setShown] = useState<number | null>(null);
  const photos = useMemo(
    () =>
      annexesFor(opened, 'manager').flatMap(({ id, content }) =>
        content.kind === 'photo' && content.risk === risk ? [{ id, base64: content.base64 }] : [],
      ),
    [opened, risk],
  );
  const urls = usePictureUrls(photos);
  if (photos.length === 0) return null;
  const alt = (at: number) => text('photo.alt', { number: at + 1, count: photos.length, title });
  return (
    <div className={styles.photos}>
      {photos.map(({ id }, at) => (
        <button
          key={id}
          type="button"
          aria-label={text('photo.show', { number: at + 1 })}
          onClick={() => setShown(at)}
        >
          {urls[at] && <img src={urls[at]} alt={alt(at)} />}
        </button>
      ))}
      {shown !== null && urls[shown] && (
        <FullSize url={urls[shown]} alt={alt(shown)} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

/** Addresses for pictures, given back to the browser when they are no longer shown. */
function usePictureUrls(photos: readonly { readonly base64: string }[]): readonly string[] {
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = photos.map(({ base64 }) =>
      URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'image/jpeg' })),
    );
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [photos]);
  return urls;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function FullSize({ url, alt, onClose }: { url: string; alt: string; onClose: () => void }) {
  const text = useText('common');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.full} aria-label={alt} onClose={onClose}>
      <img src={url} alt={alt} />
      <Button icon={X} onClick={onClose}>
        {text('do.close')}
      </Button>
    </dialog>
  );
}
