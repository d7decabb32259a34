import type { PlacedQuestion } from '../../../domain/checklist/questions.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useWalk, useWalkedParts } from '../../../questionnaire/Walk.tsx';
import styles from './summary.module.css';
import type { WalkSummary } from './summaryOf.ts';

/** What was put aside and what was never answered, in words, each part with a link to its first such question. */
export function Unanswered({ summary: { later, unanswered } }: { readonly summary: WalkSummary }) {
  const text = useText('walk');
  if (later.length + unanswered.length === 0) return null;
  return (
    <section>
      <div className={styles.sh}>
        <h2>{text('summary.left')}</h2>
        <span>{text('summary.leftWhy')}</span>
      </div>
      <Left sentence="summary.later" questions={later} />
      <Left sentence="summary.unanswered" questions={unanswered} />
    </section>
  );
}

function Left(props: {
  sentence: 'summary.later' | 'summary.unanswered';
  questions: readonly PlacedQuestion[];
}) {
  const text = useText('walk');
  const format = useFormat();
  const { links } = useWalk();
  const { parts } = useWalkedParts();
  const counted = (count: number) => ({ count, words: format.words(count) });
  if (props.questions.length === 0) return null;
  const sentence = text(props.sentence, counted(props.questions.length));
  return (
    <div className={styles.left}>
      <p>{sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)}</p>
      <ul>
        {parts.map(({ id, title }) => {
          const here = props.questions.filter(({ part }) => part.id === id);
          const [first] = here;
          return (
            first && (
              <li key={id}>
                <a href={links.question(id, first.question.id)}>
                  {text('summary.leftIn', { title, ...counted(here.length) })}
                </a>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
