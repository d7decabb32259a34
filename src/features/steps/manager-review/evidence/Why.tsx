import type { Question } from '../../../../domain/checklist/checklist.ts';
import type { QuestionTexts } from '../../../../domain/checklist/texts.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { HelpWithQuestion } from '../../../../questionnaire/HelpAnswer.tsx';
import { Disclosure } from '../../../../ui/Disclosure.tsx';
import { useReview } from '../ReviewContext.tsx';
import styles from '../review.module.css';

/** Why the question is asked, and what the rule is. */
export function Why({ question, words }: { readonly question: Question; readonly words: QuestionTexts }) {
  const text = useText('review');
  const { help } = useReview();
  return (
    <Disclosure summary={text('why.summary')}>
      <div className={styles.why}>
        <p>{words.why}</p>
        <p>
          <span className="b">{text('why.law')}</span> {words.law}
        </p>
        {question.references.length > 0 && <p className="xs mut">{question.references.join(', ')}</p>}
        <HelpWithQuestion cards={help} question={question.id} />
      </div>
    </Disclosure>
  );
}
