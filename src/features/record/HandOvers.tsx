import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { RecordProps } from './OpenRecord.tsx';
import styles from './record.module.css';

/** To whom this device has handed the round over, and when. Known to this device alone. */
export function HandOvers({ round }: RecordProps) {
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  const { clock } = usePorts();
  const { handOvers } = round.opened.stored;
  return (
    <section className={styles.section} aria-labelledby="hand-overs">
      <h2 id="hand-overs">{text('handOver.title')}</h2>
      {handOvers.length === 0 && <p className="sm mut">{text('handOver.none')}</p>}
      {handOvers.length > 0 && (
        <ul className={styles.rows}>
          {handOvers.map(({ at, role }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <li key={place}>
              <span>{roles[role]}</span>
              <time className="sm mut" dateTime={at}>
                {format.when(at, clock.now())}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
