import { LockKeyhole } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { Note } from '../../ui/Notice.tsx';
import styles from './exchange.module.css';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import type { Receiver } from './useReceiverChoice.ts';

/** To keys when all of them are known, and then there is nothing to tell anyone; else under a passphrase, and why. */
export function HowItIsLocked(props: {
  readonly people: readonly Receiver[];
  /** Those without a card that a file can be locked to. */
  readonly withoutCard: readonly Receiver[];
  readonly suggested: string;
  readonly own: string | null;
  readonly onOwn: (own: string | null) => void;
  readonly weakness: 'short' | 'plain' | null;
}) {
  const { people, withoutCard } = props;
  const text = useText('exchange');
  const format = useFormat();
  if (people.length === 0) return null;
  if (withoutCard.length > 0)
    return (
      <PassphraseChoice {...props}>
        <Note>
          <CardWanted names={withoutCard.map(({ name }) => name).filter(Boolean)} />{' '}
          <a href={paths.addPerson}>{text('lock.noCard.add')}</a>
        </Note>
      </PassphraseChoice>
    );
  return (
    <section className={styles.section} aria-labelledby="lock">
      <h2 id="lock">{text('lock.title')}</h2>
      <p className="note">
        <LockKeyhole className="i" />
        <span>{text('lock.keys', { names: format.list(people.map(({ name }) => name)) })}</span>
      </p>
    </section>
  );
}

function CardWanted({ names }: { names: readonly string[] }) {
  const text = useText('exchange');
  const format = useFormat();
  if (names.length === 0) return text('lock.noCard.someone');
  return text('lock.noCard', { names: format.list(names) });
}
