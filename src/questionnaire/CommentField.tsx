import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/i18n.ts';
import { TextArea } from '../ui/TextField.tsx';
import { holdsPersonalNumber } from './personalNumber.ts';
import styles from './question.module.css';
import { useWalk } from './Walk.tsx';

const longest = 4000;

/** What it is like at the place, in the employee's own words. */
export function AnswerComment({ question }: { readonly question: string }) {
  const text = useText('walk');
  const common = useText('common');
  const meanings = useText('meanings');
  const { draft } = useWalk();
  const name = `answers.${question}.comment` as const;
  return (
    <div>
      <TextArea
        label={text('comment.label')}
        optional={common('field.optional')}
        hint={meanings('privacy.freeTextHint')}
        maxLength={longest}
        {...draft.form.register(name)}
      />
      <NumberFound name={name} />
    </div>
  );
}

function NumberFound({ name }: { name: `answers.${string}.comment` }) {
  const { draft } = useWalk();
  const found = useWatch({ control: draft.form.control, name, compute: holdsPersonalNumber });
  return <PersonalNumberWarning shown={found} />;
}

/** Says so when a text holds what looks like a personal identity number. The check never leaves the device. */
export function PersonalNumberWarning({ shown }: { readonly shown: boolean }) {
  const meanings = useText('meanings');
  return (
    <p className={styles.warning} role="status">
      {shown && meanings('privacy.personalNumberFound')}
    </p>
  );
}
