import { useEffect, useRef } from 'react';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The two numbers are not the same: what that means, and what to do. Nothing has been stored. */
export function NumbersDiffer({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const text = useText('people');
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the warning stands in its place.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="error"
        heading={text('differ.title')}
        announce
        action={<Button onClick={onAgain}>{text('differ.again')}</Button>}
      >
        <p>{text('differ.meaning', { name })}</p>
        <p>{text('differ.do', { name })}</p>
        <p>{text('differ.safe')}</p>
      </Notice>
    </div>
  );
}
