import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useDialogue, useReview } from './ReviewContext.tsx';
import styles from './sign.module.css';

/** What the employee wanted to take up in person and nobody has marked as talked about. It hinders no signature. */
export function OralLeft() {
  const { id: assessment, stops } = useReview();
  const text = useText('review');
  const [{ talkedAbout }] = useDialogue();
  const left = stops.filter(({ kind, id }) => kind === 'oral' && !talkedAbout.includes(id));
  if (left.length === 0) return null;
  return (
    <Notice heading={text('oral.left')}>
      <ul className={styles.oralLeft}>
        {left.map(({ id, title }) => (
          <li key={id}>
            <a href={paths.risk(assessment, id)}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
