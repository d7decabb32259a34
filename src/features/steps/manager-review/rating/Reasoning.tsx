import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { TextArea } from '../../../../ui/TextField.tsx';
import { firstName, possessive } from '../possessive.ts';
import { useRating, useReview } from '../ReviewContext.tsx';
import styles from './rating.module.css';

/** What is in place already, and the manager's own view, which stands beside the employee's words. */
export function Reasoning({ risk }: { readonly risk: string }) {
  const { said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const [rating, change] = useRating(risk);
  const optional = useText('common')('field.optional');
  return (
    <div className={styles.pair}>
      <TextArea
        label={text('rating.existing')}
        hint={text('rating.existingHint')}
        optional={optional}
        maxLength={4000}
        value={rating.existing}
        onChange={(event) => change({ existing: event.target.value })}
      />
      <TextArea
        label={text('rating.view')}
        hint={text('rating.viewHint', {
          whose: possessive(firstName(said.statement.author.name), language),
        })}
        optional={optional}
        maxLength={4000}
        value={rating.view}
        onChange={(event) => change({ view: event.target.value })}
      />
    </div>
  );
}
