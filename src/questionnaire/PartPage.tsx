import { Keyboard } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { answerId, QuestionItem } from './QuestionItem.tsx';
import styles from './questionnaire.module.css';
import { ShortcutList, useAnswerKeys } from './Shortcuts.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { useWalk, useWalkedParts } from './Walk.tsx';
import type { WalkedPart } from './walkedParts.ts';

/** One part of the checklist: its questions, one below the other. */
export function PartPage({
  part,
  question,
}: {
  readonly part: WalkedPart;
  readonly question: string | null;
}) {
  const text = useText('walk');
  const { parts } = useWalkedParts();
  const { shortcuts } = useWalk();
  const [listing, setListing] = useState(false);
  const openList = useCallback(() => setListing(true), []);
  const page = useRef<HTMLDivElement>(null);
  useShortcuts(shortcuts.on, page, useAnswerKeys(), openList);
  useEffect(() => {
    if (question !== null) goToQuestion(question);
  }, [question]);
  const at = parts.findIndex(({ id }) => id === part.id) + 1;
  return (
    <div ref={page}>
      <PageHeader
        above={text('part.above', { number: at, count: parts.length })}
        title={part.title}
        lead={part.intro}
      />
      {part.questions.map((placed) => (
        <QuestionItem key={placed.question.id} placed={placed} />
      ))}
      <div className={styles.after}>
        <Button look="quiet" small icon={Keyboard} className={styles.keysButton} onClick={openList}>
          {text('keys.show')}
        </Button>
      </div>
      {listing && <ShortcutList onClose={() => setListing(false)} />}
    </div>
  );
}

function goToQuestion(question: string) {
  // After the screen has put focus on its heading, as every screen does on arrival.
  requestAnimationFrame(() => {
    const control = document.getElementById(answerId(question));
    const chosen = control?.closest('fieldset')?.querySelector<HTMLElement>('input:checked');
    control?.closest('article')?.scrollIntoView({ block: 'center' });
    (chosen ?? control)?.focus({ preventScroll: true });
  });
}
