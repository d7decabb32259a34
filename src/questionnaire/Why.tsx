import type { Question } from '../domain/checklist/checklist.ts';
import type { QuestionTexts } from '../domain/checklist/texts.ts';
import { useText } from '../i18n/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Illustration } from '../ui/Illustration.tsx';
import { HelpWithQuestion } from './HelpAnswer.tsx';
import { MeasuredNumber } from './MeasuredNumber.tsx';
import { useWalk } from './Walk.tsx';
import styles from './why.module.css';

/** "Därför frågar vi": why, how, what the rule is and how binding, and where else to turn. */
export function Why(props: {
  readonly question: Question;
  readonly words: QuestionTexts;
  /** Whether the number to measure belongs here; below a No it stands with the answer. */
  readonly numberToo: boolean;
}) {
  const { question, words } = props;
  const text = useText('walk');
  const { help } = useWalk();
  return (
    <Disclosure summary={text('why.summary')}>
      <div className={styles.why}>
        {question.illustration && (
          <div className={styles.fig}>
            <Illustration name={question.illustration} alt={words.illustrationAlt ?? ''} />
          </div>
        )}
        <div className={styles.said}>
          <p>{words.why}</p>
          <h3>{text('why.how')}</h3>
          <ul>
            {words.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <h3>{text('why.law')}</h3>
          <p>
            <span className={styles.tag}>{text(`scope.${question.scope}`)}</span> {words.law}
          </p>
          <p className={styles.src}>{question.references.join(', ')}</p>
          <Helplines question={question.id} />
          <HelpWithQuestion cards={help} question={question.id} />
          {props.numberToo && question.measure && words.measure && (
            <MeasuredNumber question={question.id} measurement={question.measure} words={words.measure} />
          )}
        </div>
      </div>
    </Disclosure>
  );
}

function Helplines({ question }: { question: string }) {
  const text = useText('walk');
  const lines = useWalk().helplines.filter(({ items }) => items.includes(question));
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{text('why.helplines')}</h3>
      <ul>
        {lines.map(({ name, phone }) => (
          <li key={phone}>
            {name}, <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
