import { ArrowRight } from 'lucide-react';
import type { RoundRow } from '../../actions/listRounds.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePlaceWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './ResumeCard.module.css';
import { useInvitedWords } from './useInvitedWords.ts';

/** The round one was walking: how far, when saved, and the way back in. */
export function ResumeCard({ row }: { readonly row: RoundRow }) {
  const text = useText('home');
  const format = useFormat();
  const places = usePlaceWords();
  const { clock } = usePorts();
  const invited = useInvitedWords(row.invited);
  if (row.draft === null) return null;
  const { answered, total, savedAt } = row.draft;
  const label = text('resume.label', { when: format.when(savedAt, clock.now()) });
  return (
    <section className={styles.card} aria-label={label}>
      <div>
        <span className={styles.label}>{label}</span>
        <b>{text('resume.progress', { place: row.placeName || places[row.place], answered, total })}</b>
        {invited !== null && <p className="sm mut">{invited}</p>}
      </div>
      <LinkButton look="primary" iconAfter={ArrowRight} href={paths.step(row.id, 'self-assessment')}>
        {text('resume.do')}
      </LinkButton>
    </section>
  );
}
