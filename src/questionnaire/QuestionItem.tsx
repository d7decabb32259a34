import { useId, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AnswerValue } from '../domain/answers/answers.ts';
import { isAnswered } from '../domain/answers/answers.ts';
import type { PlacedQuestion } from '../domain/checklist/questions.ts';
import { allQuestions } from '../domain/checklist/questions.ts';
import { useText } from '../i18n/i18n.ts';
import { useAnswerWords } from '../i18n/words.ts';
import { AnswerControl } from '../ui/AnswerControl.tsx';
import { classes } from '../ui/classes.ts';
import { AnswerDetails } from './AnswerDetails.tsx';
import { PrivacyOfQuestion } from './PrivacyOfQuestion.tsx';
import styles from './question.module.css';
import { questionMark } from './useShortcuts.ts';
import { useWalk } from './Walk.tsx';
import { Why } from './Why.tsx';

/** One question: its number and words, the answer, and below a No what belongs to it. */
export function QuestionItem({ placed }: { readonly placed: PlacedQuestion }) {
  const { question, number } = placed;
  const { draft, texts } = useWalk();
  const heading = useId();
  const words = useAnswerWords();
  const value = useWatch({ control: draft.form.control, name: `answers.${question.id}.value` });
  const text = texts.items[question.id];
  if (text === undefined) throw new Error(`no words for ${question.id}`);
  const no = value === 'no';
  const item = useRef<HTMLElement>(null);
  const [folded, setUnfolded] = useFolded(value);
  const choose = (next: AnswerValue) => {
    setUnfolded(false);
    draft.form.setValue(`answers.${question.id}.value`, next);
  };
  const unfold = () => {
    setUnfolded(true);
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('input[value="oral"]')?.focus());
  };
  return (
    <article
      ref={item}
      className={classes(styles.q, no && styles.open, folded && styles.folded)}
      {...{ [questionMark]: question.id }}
    >
      <span className={styles.n}>{number}</span>
      <h2 id={heading}>{text.question}</h2>
      <AnswerControl
        className={styles.answer ?? ''}
        id={answerId(question.id)}
        labelledBy={heading}
        words={words}
        value={value}
        onChange={choose}
        quiet={['oral', 'later']}
        folded={folded}
      />
      <div className={styles.below}>
        <OpenedBy placed={placed} />
        <PrivacyOfQuestion question={question} words={text} shared={isAnswered(value) && value !== 'oral'} />
        <AnswerDetails placed={placed} words={text} value={value} />
        <div className={styles.tail}>
          <Why question={question} words={text} numberToo={!no} />
          {folded && <Unfold question={heading} onUnfold={unfold} />}
        </div>
      </div>
    </article>
  );
}

/** An answer that settles the matter takes one row: the rarer answers wait behind a button until asked for. */
function useFolded(value: AnswerValue | null) {
  const [unfolded, setUnfolded] = useState(false);
  const settled = value === 'yes' || value === 'notApplicable';
  return [settled && !unfolded, setUnfolded] as const;
}

function Unfold(props: { question: string; onUnfold: () => void }) {
  const text = useText('walk');
  return (
    <button
      type="button"
      className={styles.unfold}
      aria-describedby={props.question}
      onClick={props.onUnfold}
    >
      {text('question.moreAnswers')}
    </button>
  );
}

/** The id of a question's first choice: where links lead. */
export function answerId(question: string): string {
  return `answer-${question}`;
}

/** In the short form some questions are there only because another was answered No. */
function OpenedBy({ placed: { question } }: { placed: PlacedQuestion }) {
  const text = useText('walk');
  const { draft, checklist } = useWalk();
  const form = useWatch({ control: draft.form.control, name: 'form' });
  if (form === 'full' || question.core || question.opensWhenNo === null) return null;
  const opener = allQuestions(checklist).find((other) => other.question.id === question.opensWhenNo);
  return opener && <p className={styles.hint}>{text('question.opened', { number: opener.number })}</p>;
}
