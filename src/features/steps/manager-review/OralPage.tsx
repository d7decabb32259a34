import type { PlacedQuestion } from '../../../domain/checklist/questions.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextField.tsx';
import { Why } from './evidence/Why.tsx';
import { landOn } from './landing.ts';
import { firstName } from './possessive.ts';
import { useDialogue, useReview } from './ReviewContext.tsx';
import styles from './review.module.css';
import { TalkedAbout } from './TalkedAbout.tsx';

/** Something the employee wants to take up in person: nothing is written about it but that it has been talked about. */
export function OralPage({ placed, title }: { readonly placed: PlacedQuestion; readonly title: string }) {
  const { id, said, texts } = useReview();
  const text = useText('review');
  const [dialogue, change] = useDialogue();
  const words = texts.items[placed.question.id];
  return (
    <div className={styles.page}>
      <section className={styles.evidence} aria-labelledby="oral-question">
        <h2>{text('oral.heading')}</h2>
        <p className={styles.number}>
          {placed.number} {texts.sections[placed.section.id]?.title}
        </p>
        <p className={styles.question} id="oral-question">
          {title}
        </p>
        {words?.oral && <p className="mut">{words.oral}</p>}
        {words && <Why question={placed.question} words={words} />}
      </section>
      <section className={styles.work} aria-labelledby="oral-talk">
        <h2 id="oral-talk">{text('oral.talk')}</h2>
        <p className="mut">{text('oral.text', { name: firstName(said.statement.author.name) })}</p>
        <TalkedAbout question={placed.question.id}>{text('oral.done')}</TalkedAbout>
        <TextArea
          label={text('dialogue.note')}
          hint={text('dialogue.noteHint')}
          maxLength={4000}
          value={dialogue.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <div>
          <LinkButton
            look="quiet"
            href={paths.reviewPart(id, 'agreement')}
            onClick={() => landOn('dialogueDate')}
          >
            {text('oral.toDialogue')}
          </LinkButton>
        </div>
      </section>
    </div>
  );
}
