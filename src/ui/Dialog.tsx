import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';

/**
 * Only for what cannot be undone. The title is the question, the buttons are verbs; the safe one stands first and has
 * focus, and Esc is the safe way out. Mount it to open it.
 */
export function Dialog(props: {
  readonly question: ReactNode;
  readonly children?: ReactNode;
  readonly safe: string;
  readonly onSafe: () => void;
  readonly act: string;
  readonly onAct: () => void;
  /** Whether the act takes something away. */
  readonly danger?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const title = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    safe.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onSafe();
      }}
    >
      <h2 id={title}>{props.question}</h2>
      {props.children && <div className="said">{props.children}</div>}
      <div className="go">
        <Button ref={safe} onClick={props.onSafe}>
          {props.safe}
        </Button>
        <Button look={props.danger ? 'danger' : 'primary'} onClick={props.onAct}>
          {props.act}
        </Button>
      </div>
    </dialog>
  );
}
