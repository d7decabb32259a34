import { useMemo, useState } from 'react';
import { sensitiveAnswersFor } from '../../../../actions/openAssessment.ts';
import type { Answer } from '../../../../domain/answers/answers.ts';
import { allQuestions, type PlacedQuestion } from '../../../../domain/checklist/questions.ts';
import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { Disclosure } from '../../../../ui/Disclosure.tsx';
import { firstName, possessive } from '../possessive.ts';
import { useReview } from '../ReviewContext.tsx';
import styles from './answers.module.css';

/** Every answer of the round the manager may see, Yes included, section by section. */
export function AllAnswers() {
  const { said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const answered = useAnswered();
  const whose = possessive(firstName(said.statement.author.name), language);
  return (
    <div className={styles.all}>
      <Disclosure
        summary={text('answers.summary', { whose, number: answered.length })}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        {open && <Sections answered={answered} />}
      </Disclosure>
    </div>
  );
}

interface Answered {
  readonly placed: PlacedQuestion;
  readonly answer: Answer;
  readonly isShared: boolean;
}

function useAnswered(): readonly Answered[] {
  const { opened, said } = useReview();
  return useMemo(() => {
    const shared = new Map(
      sensitiveAnswersFor(opened, 'manager').map(({ question, answer }) => [question, answer]),
    );
    const { answers } = said.statement.body;
    return allQuestions(opened.entry.checklist).flatMap((placed) => {
      const { id } = placed.question;
      const answer = shared.get(id) ?? answers[id];
      return answer ? [{ placed, answer, isShared: shared.has(id) }] : [];
    });
  }, [opened, said]);
}

function Sections({ answered }: { answered: readonly Answered[] }) {
  const { texts, opened } = useReview();
  return opened.entry.checklist.sections.map(({ id }) => {
    const here = answered.filter(({ placed }) => placed.section.id === id);
    if (here.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`answers-${id}`}>
        <h3 id={`answers-${id}`}>{texts.sections[id]?.title}</h3>
        <dl className={styles.list}>
          {here.map((row) => (
            <Row key={row.placed.question.id} {...row} />
          ))}
        </dl>
      </section>
    );
  });
}

function Row({ placed, answer, isShared }: Answered) {
  const { texts } = useReview();
  const text = useText('review');
  const common = useText('common');
  return (
    <div>
      <dt>
        <span className="num">{placed.number}</span> {texts.items[placed.question.id]?.question}
      </dt>
      <dd>
        <span className="b">{common(`answer.${answer.value}`)}</span>
        {isShared && <span className={styles.shared}>{text('strip.shared')}</span>}
        {answer.comment !== '' && <span className={styles.comment}>{answer.comment}</span>}
      </dd>
    </div>
  );
}
