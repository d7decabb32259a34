import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';

/** Takes files by drop, by paste anywhere on the page, or by the button, which always is there. */
export function DropZone(props: {
  readonly heading: ReactNode;
  /** The heading while files hang over it. */
  readonly over: (count: number) => ReactNode;
  readonly children?: ReactNode;
  readonly choose: string;
  /** As the `accept` of a file input. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [hanging, setHanging] = useState<number | null>(null);
  const headingId = useId();
  usePastedFiles(props.onFiles);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setHanging(null);
    if (event.dataTransfer.files.length > 0) props.onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className="drop"
      data-s={hanging === null ? undefined : 'over'}
      onDragOver={(event) => {
        event.preventDefault();
        setHanging(event.dataTransfer.items.length);
      }}
      onDragLeave={() => setHanging(null)}
      onDrop={drop}
    >
      <b className="b" id={headingId}>
        {hanging === null ? props.heading : props.over(hanging)}
      </b>
      {props.children && <span className="sm mut">{props.children}</span>}
      <Button aria-describedby={headingId} onClick={() => input.current?.click()}>
        {props.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.choose}
        accept={props.accept}
        multiple={props.multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </div>
  );
}

function usePastedFiles(onFiles: (files: readonly File[]) => void) {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
