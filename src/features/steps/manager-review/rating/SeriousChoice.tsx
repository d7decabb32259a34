import { Check } from 'lucide-react';
import { useText } from '../../../../i18n/i18n.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { TextArea } from '../../../../ui/TextField.tsx';
import { useRating } from '../ReviewContext.tsx';
import styles from '../review.module.css';
import ratingStyles from './rating.module.css';

/** Whether the risk is serious: the scheme proposes, the manager decides, and says why when departing from it. */
export function SeriousChoice({ risk, proposed }: { readonly risk: string; readonly proposed: boolean }) {
  const text = useText('review');
  const common = useText('common');
  const [rating, change] = useRating(risk);
  const serious = rating.serious ?? proposed;
  const isMissing = proposed && !serious && rating.seriousReason.trim() === '';
  return (
    <div className={ratingStyles.serious}>
      <p className={styles.small} id="serious">
        {text('serious.question')}
      </p>
      <Segmented
        labelledBy="serious"
        describedBy="serious-proposal"
        value={serious ? 'yes' : 'no'}
        onChange={(value) => change({ serious: value === 'yes' })}
        segments={[
          { value: 'yes', label: common('answer.yes'), icon: Check, tone: 'accent' },
          { value: 'no', label: common('answer.no'), icon: Check, tone: 'accent' },
        ]}
      />
      <p className={styles.quiet} id="serious-proposal">
        {text(proposed ? 'serious.proposedYes' : 'serious.proposedNo')}
      </p>
      {serious !== proposed && (
        <TextArea
          id="serious-reason"
          label={text(proposed ? 'serious.whyNot' : 'serious.why')}
          error={isMissing ? text('serious.reasonMissing') : null}
          maxLength={4000}
          value={rating.seriousReason}
          onChange={(event) => change({ seriousReason: event.target.value })}
        />
      )}
    </div>
  );
}
