import { useEffect, useMemo, useRef } from 'react';
import { useText } from '../i18n/i18n.ts';
import { useAnswerWords } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import styles from './shortcuts.module.css';
import { useWalk } from './Walk.tsx';

/** The letter for each answer, in the language chosen. */
export function useAnswerKeys() {
  const text = useText('walk');
  return useMemo(
    () => ({
      yes: text('keys.yes'),
      no: text('keys.no'),
      notApplicable: text('keys.notApplicable'),
      oral: text('keys.oral'),
      later: text('keys.later'),
    }),
    [text],
  );
}

/** A reminder of the keys, for the dock. */
export function ShortcutHints() {
  const text = useText('walk');
  const keys = useAnswerKeys();
  return (
    <div className="keys">
      <span>
        <kbd>{keys.yes}</kbd>
        <kbd>{keys.no}</kbd>
        <kbd>{keys.notApplicable}</kbd> {text('keys.answer')}
      </span>
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {text('keys.move')}
      </span>
      <span>
        <kbd>?</kbd> {text('keys.all')}
      </span>
    </div>
  );
}

/** Every shortcut, and the way to switch them off. Mount it to open it. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const text = useText('walk');
  const common = useText('common');
  const words = useAnswerWords();
  const keys = useAnswerKeys();
  const { shortcuts } = useWalk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const rows = [
    ...(['yes', 'no', 'notApplicable', 'oral', 'later'] as const).map(
      (value) => [keys[value], words[value]] as const,
    ),
    ['↑', text('keys.up')] as const,
    ['↓', text('keys.down')] as const,
    ['← →', text('keys.sideways')] as const,
    ['?', text('keys.list')] as const,
  ];
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{text('keys.title')}</h2>
      <dl className={styles.list}>
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="said">{text('keys.offInText')}</p>
      <Check checked={shortcuts.on} onChange={(event) => shortcuts.change(event.currentTarget.checked)}>
        {text('keys.on')}
      </Check>
      <div className="go">
        <Button onClick={() => dialog.current?.close()}>{common('do.close')}</Button>
      </div>
    </dialog>
  );
}
