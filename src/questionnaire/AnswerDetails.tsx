import { useWatch } from 'react-hook-form';
import type { AnswerValue } from '../domain/answers/answers.ts';
import type { PlacedQuestion } from '../domain/checklist/questions.ts';
import type { QuestionTexts } from '../domain/checklist/texts.ts';
import { useText } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { AnswerComment } from './CommentField.tsx';
import { MeasuredNumber } from './MeasuredNumber.tsx';
import { MeasurePicks } from './MeasurePicks.tsx';
import { PhotoField } from './PhotoField.tsx';
import styles from './question.module.css';
import { useWalk } from './Walk.tsx';

interface Details {
  readonly placed: PlacedQuestion;
  readonly words: QuestionTexts;
}

/** What belongs to an answer beside the choice itself. All of it belongs to No; a comment may outlive a change of mind. */
export function AnswerDetails({ placed, words, value }: Details & { readonly value: AnswerValue | null }) {
  const text = useText('walk');
  const { draft } = useWalk();
  const { id } = placed.question;
  if (value === 'no') return <OfNo placed={placed} words={words} />;
  const { comment, measures, photos } = draft.form.getValues(`answers.${id}`);
  if (value === 'oral') return <p className={styles.hint}>{words.oral ?? text('comment.oralNote')}</p>;
  return (
    <>
      {comment.trim() !== '' && <AnswerComment question={id} />}
      {(measures.length > 0 || photos.length > 0) && <p className={styles.hint}>{text('question.kept')}</p>}
    </>
  );
}

function OfNo({ placed, words }: Details) {
  const text = useText('walk');
  const { question } = placed;
  return (
    <div className={styles.more}>
      {question.lifeSafety && (
        <Notice tone="error" announce heading={text('question.pause')}>
          <p>{text('question.pauseText')}</p>
        </Notice>
      )}
      <div className={styles.ev}>
        <AnswerComment question={question.id} />
        {question.photo === 'useful' && <Photos placed={placed} words={words} />}
      </div>
      {question.measure && words.measure && (
        <MeasuredNumber question={question.id} measurement={question.measure} words={words.measure} />
      )}
      <Measures question={question.id} words={words} />
    </div>
  );
}

function Photos({ placed: { question, number }, words }: Details) {
  const text = useText('walk');
  const { draft } = useWalk();
  const path = `answers.${question.id}` as const;
  const photos = useWatch({ control: draft.form.control, name: `${path}.photos` });
  const toRepresentative = useWatch({ control: draft.form.control, name: `${path}.photosToRepresentative` });
  return (
    <PhotoField
      addLabel={text('photo.addLong', { number })}
      subject={words.finding}
      photos={photos}
      onChange={(next) => draft.form.setValue(`${path}.photos`, next)}
      toRepresentative={toRepresentative}
      onToRepresentative={(next) => draft.form.setValue(`${path}.photosToRepresentative`, next)}
    />
  );
}

function Measures({ question, words }: { question: string; words: QuestionTexts }) {
  const { draft } = useWalk();
  const measures = useWatch({ control: draft.form.control, name: `answers.${question}.measures` });
  return (
    <MeasurePicks
      employee={words.employee}
      employer={words.employer}
      measures={measures}
      onChange={(next) => draft.form.setValue(`answers.${question}.measures`, next)}
    />
  );
}
