import type { Fork } from '../domain/chain/forks.ts';
import type { Link } from '../domain/chain/link.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/i18n.ts';
import { useRoleWords } from '../i18n/words.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './ChainStory.module.css';
import { StatementWords } from './StatementWords.tsx';

/** One person has spoken twice without having seen both: both sides, and who can settle it. */
export function ForkNotice(props: {
  readonly fork: Fork;
  readonly outcomeOf: (link: Link) => string;
  readonly now: Date;
  /** The way for that person to speak again. */
  readonly action?: React.ReactNode;
}) {
  const { fork } = props;
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  const role = roles[fork.role].toLocaleLowerCase();
  return (
    <Notice tone="warning" heading={text('fork.heading', { role })} action={props.action}>
      <p>{text('fork.text')}</p>
      <ul className={styles.sides}>
        {fork.sides.map((side) => (
          <li key={side.digest}>
            <p className="b">{props.outcomeOf(side)}</p>
            <p className="sm mut">
              {side.statement.author.name}, {format.when(side.statement.at, props.now)}
            </p>
            <StatementWords statement={side.statement} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
