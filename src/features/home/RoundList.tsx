import { useId } from 'react';
import type { RoundRow } from '../../actions/listRounds.ts';
import type { RoundStatus } from '../../actions/roundStatus.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePlaceWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './RoundList.module.css';
import { useInvitedWords } from './useInvitedWords.ts';

/** Rounds that ask for the same kind of thing; nothing when there are none. */
export function RoundList({
  heading,
  rows,
}: {
  readonly heading: string;
  readonly rows: readonly RoundRow[];
}) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: RoundRow }) {
  const text = useText('home');
  const format = useFormat();
  const places = usePlaceWords();
  const { clock } = usePorts();
  const invited = useInvitedWords(row.invited);
  const place = row.placeName || places[row.place];
  const unreadable = row.status === 'broken';
  const isGivenBack = row.status === 'returned' && row.draft === null;
  const deed = isGivenBack && row.myStep === 'self-assessment' ? 'returned' : row.myStep;
  const action = deed === null || row.status === 'complete' ? null : text(`do.${deed}`);
  return (
    <li>
      <div>
        <b>{unreadable ? text('row.unreadable') : row.employeeName}</b>
        <span className={styles.second}>
          {!unreadable && place}
          {row.demo && `, ${text('row.demo').toLowerCase()}`}
        </span>
        {invited !== null && <span className={styles.second}>{invited}</span>}
      </div>
      <div>
        {row.myStep !== null && action !== null ? (
          <Status kind="act">{text(`turn.${row.myStep}`)}</Status>
        ) : (
          <Status kind={statusKinds[row.status]}>{text(`status.${row.status}`)}</Status>
        )}
        {row.at !== '' && (
          <span className={styles.second}>
            {text('row.latest', { when: format.when(row.at, clock.now()) })}
          </span>
        )}
      </div>
      <LinkButton
        small
        look={action === null ? 'plain' : 'accent'}
        href={row.myStep !== null && action !== null ? paths.step(row.id, row.myStep) : paths.record(row.id)}
        aria-label={
          action === null
            ? text('row.openOf', { place, name: row.employeeName })
            : text('row.doOf', { do: action, place, name: row.employeeName })
        }
      >
        {action ?? text('row.open')}
      </LinkButton>
    </li>
  );
}

const statusKinds: Readonly<Record<RoundStatus, StatusKind>> = {
  draft: 'act',
  awaitingManager: 'wait',
  returned: 'act',
  awaitingEmployee: 'wait',
  awaitingRepresentative: 'wait',
  awaitingBoth: 'wait',
  declined: 'alert',
  complete: 'done',
  forked: 'alert',
  broken: 'alert',
};
