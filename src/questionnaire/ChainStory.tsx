import type { Link } from '../domain/chain/link.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/i18n.ts';
import { useRoleWords } from '../i18n/words.ts';
import { MarkPicture } from '../ui/MarkPicture.tsx';
import styles from './ChainStory.module.css';
import { StatementWords } from './StatementWords.tsx';
import { shortKey } from './shortKey.ts';

/** Who said what, and when, as a person reads it. What no longer stands is still there, and is said to be replaced. */
export function ChainStory(props: {
  readonly links: readonly Link[];
  /** What a statement comes to, in one line. */
  readonly outcomeOf: (link: Link) => string;
  readonly isReplaced: (link: Link) => boolean;
  /** The reader's own keys: their words are marked as theirs. */
  readonly myKeys: ReadonlySet<string>;
  readonly now: Date;
}) {
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  return (
    <ol className={styles.story}>
      {props.links.map((link) => {
        const { author, at, mark } = link.statement;
        const replaced = props.isReplaced(link);
        return (
          <li key={link.digest} data-replaced={replaced || undefined}>
            <p className={styles.who}>
              <b>
                {props.myKeys.has(author.fingerprint)
                  ? text('story.you', { name: author.name })
                  : author.name}
              </b>
              <span className="sm mut">{roles[author.role]}</span>
              <time className="sm mut" dateTime={at}>
                {format.when(at, props.now)}
              </time>
            </p>
            <p>
              {props.outcomeOf(link)}
              {replaced && <span className="sm dim"> {text('story.replaced')}</span>}
            </p>
            <StatementWords statement={link.statement} />
            <div className={styles.mark}>
              <MarkPicture mark={mark} />
              <p className="xs dim">
                {text('story.key')} <span className="key">{shortKey(author.fingerprint)}</span>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
