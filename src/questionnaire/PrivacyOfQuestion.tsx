import { DoorOpen, Lock } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import type { Question } from '../domain/checklist/checklist.ts';
import type { QuestionTexts } from '../domain/checklist/texts.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check, ChoiceGroup } from '../ui/Check.tsx';
import styles from './question.module.css';
import { useWalk } from './Walk.tsx';

const choices = ['nobody', 'manager', 'everyone'] as const;

/** Beside a sensitive question: who sees the answer. Beside one that never leaves the device: that, and a quick way out. */
export function PrivacyOfQuestion(props: {
  readonly question: Question;
  readonly words: QuestionTexts;
  /** Whether there is an answer that could be shared. */
  readonly shared: boolean;
}) {
  const { question, words } = props;
  const text = useText('walk');
  const { links } = useWalk();
  if (question.kind === 'local-only')
    return (
      <div className={styles.privacy}>
        <p className={styles.lock}>
          <Lock className="i" />
          <span>{words.oral ?? text('local.only')}</span>
        </p>
        <Button icon={DoorOpen} onClick={links.leaveQuickly}>
          {text('local.exit')}
        </Button>
      </div>
    );
  if (question.kind !== 'sensitive') return null;
  return (
    <div className={styles.privacy}>
      <p className={styles.lock}>
        <Lock className="i" />
        <span>{text('sharing.sensitive')}</span>
      </p>
      {props.shared && <SharingChoice question={question.id} />}
    </div>
  );
}

function SharingChoice({ question }: { question: string }) {
  const text = useText('walk');
  const { draft } = useWalk();
  const path = `answers.${question}.sharing` as const;
  const sharing = useWatch({ control: draft.form.control, name: path });
  return (
    <ChoiceGroup legend={text('sharing.legend')}>
      {choices.map((choice) => (
        <Check
          key={choice}
          type="radio"
          name={`sharing-${question}`}
          checked={sharing === choice}
          onChange={() => draft.form.setValue(path, choice)}
          detail={text(`sharing.${choice}.detail`)}
        >
          {text(`sharing.${choice}`)}
        </Check>
      ))}
    </ChoiceGroup>
  );
}
