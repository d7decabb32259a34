import { FileDown } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import type { Identity } from '../../ports/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './keys.module.css';
import { RevokeKey } from './RevokeKey.tsx';
import { useRevocationFile } from './useRevocationFile.ts';

/** Keys that sign nothing new: what each still does, and whether it can be trusted. */
export function EarlierKeys(props: {
  readonly earlier: readonly Identity[];
  readonly onRevoked: (identity: Identity) => void;
}) {
  const text = useText('keys');
  if (props.earlier.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="earlier">
      <h2 id="earlier">{text('earlier')}</h2>
      <ul className={styles.keys}>
        {props.earlier.map((identity) => (
          <EarlierKey
            key={identity.fingerprint}
            identity={identity}
            onRevoked={() => props.onRevoked(identity)}
          />
        ))}
      </ul>
    </section>
  );
}

function EarlierKey({ identity, onRevoked }: { identity: Identity; onRevoked: () => void }) {
  const text = useText('keys');
  const format = useFormat();
  const { since, retired, revoked, name } = identity;
  const from = format.date(since);
  const until = format.date(retired ?? revoked ?? since);
  return (
    <li>
      <b>{from === until ? until : text('earlier.span', { from, to: until })}</b>
      <span className="sm mut">{text('earlier.as', { name })}</span>
      {revoked === null ? (
        <>
          <Status kind="none">{text('earlier.retired')}</Status>
          <p>{text('earlier.retired.text')}</p>
          <RevokeKey
            summary={text('revoke.earlierOf', { date: until })}
            identity={identity}
            onRevoked={onRevoked}
          />
        </>
      ) : (
        <>
          <Status kind="alert">{text('earlier.revoked', { date: format.date(revoked) })}</Status>
          <p>{text('earlier.revoked.text')}</p>
          <NoteAgain identity={identity} until={until} />
        </>
      )}
    </li>
  );
}

/** The revocation is passed on again and again, to whoever has not had it. */
function NoteAgain({ identity, until }: { identity: Identity; until: string }) {
  const text = useText('keys');
  const { download } = useRevocationFile(identity);
  return (
    <div>
      <Button small icon={FileDown} aria-label={text('earlier.noteOf', { date: until })} onClick={download}>
        {text('earlier.note')}
      </Button>
    </div>
  );
}
