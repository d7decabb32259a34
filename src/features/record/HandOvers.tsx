import { Check, Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type HandedOver, handedOver } from '../../actions/packages/receipts.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { RecordProps } from './OpenRecord.tsx';
import styles from './record.module.css';

/** To whom this device has handed the round over, when, and who has acknowledged it. Known to this device alone. */
export function HandOvers({ round }: RecordProps) {
  const text = useText('record');
  const ports = usePorts();
  const { stored } = round.opened;
  const [given, setGiven] = useState<readonly HandedOver[]>();
  useEffect(() => {
    let wanted = true;
    void handedOver(ports, stored).then((found) => wanted && setGiven(found));
    return () => {
      wanted = false;
    };
  }, [ports, stored]);
  return (
    <section className={styles.section} aria-labelledby="hand-overs">
      <h2 id="hand-overs">{text('handOver.title')}</h2>
      {stored.handOvers.length === 0 && <p className="sm mut">{text('handOver.none')}</p>}
      {given && given.length > 0 && (
        <ul className={styles.rows}>
          {given.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <OneHandOver key={place} given={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneHandOver({ given }: { given: HandedOver }) {
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  const { clock } = usePorts();
  const names = given.to.map(({ name }) => name);
  const role = roles[given.role];
  const who = names.length > 0 ? `${format.list(names)}, ${role.toLocaleLowerCase()}` : role;
  return (
    <li>
      <span>{who}</span>
      <time className="sm mut" dateTime={given.at}>
        {format.when(given.at, clock.now())}
      </time>
      <span className={`note ${styles.receipt}`}>
        {given.receipts.length > 0 ? <Check className="i" /> : <Hourglass className="i" />}
        <span className="sm mut">
          {given.receipts.length === 0 && text('handOver.waits')}
          {given.receipts
            .map(({ name, at }) => text('handOver.received', { name, when: format.when(at, clock.now()) }))
            .join(' ')}
        </span>
      </span>
    </li>
  );
}
