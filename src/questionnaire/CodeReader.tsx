import { Camera, CameraOff, ImageUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './reader.module.css';

/** What reads codes; the port Codes is one. */
export interface CodeSource {
  /** Whether there is any camera to ask for. */
  hasCamera(): boolean;
  /**
   * Shows what the camera sees and looks until it has found a code. Resolves with the code, or with why there is none;
   * the camera is off again then, and when `stop` is aborted.
   */
  watch(
    video: HTMLVideoElement,
    stop: AbortSignal,
  ): Promise<{ readonly code: string } | { readonly none: NoCode }>;
  /** The code in a picture; null when none can be read. */
  inPicture(picture: Blob): Promise<string | null>;
}

/** Why the camera found nothing: it was not allowed, there is none, something else has it, or one stopped looking. */
export type NoCode = 'refused' | 'missing' | 'busy' | 'stopped';

type Failure = Exclude<NoCode, 'stopped'> | 'nothing-in-picture';

/** Reads a QR code with the camera, or out of a picture of one. The camera is asked for only when its button is pressed. */
export function CodeReader(props: { readonly source: CodeSource; readonly onCode: (code: string) => void }) {
  const { source, onCode } = props;
  const text = useText('people');
  const [isLooking, setIsLooking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const found = (code: string) => {
    setIsLooking(false);
    setFailure(null);
    onCode(code);
  };
  return (
    <div className={styles.reader}>
      {isLooking && (
        <Viewfinder
          source={source}
          onCode={found}
          onNone={(why) => {
            setIsLooking(false);
            if (why !== 'stopped') setFailure(why);
          }}
        />
      )}
      {failure && <Notice tone="warning" heading={text(`reader.${failure}`)} announce />}
      <div className={styles.buttons}>
        {(isLooking || source.hasCamera()) && (
          <Button
            icon={isLooking ? CameraOff : Camera}
            onClick={() => {
              setFailure(null);
              setIsLooking(!isLooking);
            }}
          >
            {text(isLooking ? 'reader.stop' : 'reader.camera')}
          </Button>
        )}
        <PictureButton
          onPicture={async (picture) => {
            const code = await source.inPicture(picture);
            if (code === null) setFailure('nothing-in-picture');
            else found(code);
          }}
        />
      </div>
      <p className="sm mut">{text('reader.private')}</p>
    </div>
  );
}

function Viewfinder(props: {
  readonly source: CodeSource;
  readonly onCode: (code: string) => void;
  readonly onNone: (why: NoCode) => void;
}) {
  const text = useText('people');
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { source } = props;
  useEffect(() => {
    const stop = new AbortController();
    if (video.current === null) return;
    video.current.scrollIntoView({ block: 'nearest' });
    void source.watch(video.current, stop.signal).then((seen) => {
      if (stop.signal.aborted) return;
      if ('code' in seen) latest.current.onCode(seen.code);
      else latest.current.onNone(seen.none);
    });
    return () => stop.abort();
  }, [source]);
  return (
    <figure className={styles.finder}>
      <video ref={video} muted playsInline aria-label={text('reader.sees')} />
      <figcaption className="sm" role="status">
        {text('reader.looking')}
      </figcaption>
    </figure>
  );
}

function PictureButton({ onPicture }: { readonly onPicture: (picture: Blob) => Promise<void> }) {
  const text = useText('people');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const take = async (picture: Blob | undefined) => {
    if (picture === undefined || busy) return;
    setBusy(true);
    await onPicture(picture);
    setBusy(false);
  };
  return (
    <>
      <Button icon={ImageUp} aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
        {text(busy ? 'reader.readingPicture' : 'reader.picture')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        aria-label={text('reader.picture')}
        onChange={(event) => {
          const [picture] = event.currentTarget.files ?? [];
          void take(picture).finally(() => {
            if (input.current) input.current.value = '';
          });
        }}
      />
    </>
  );
}
