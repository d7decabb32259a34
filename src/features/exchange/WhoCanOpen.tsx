import { Phone, Undo2 } from 'lucide-react';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import type { Role } from '../../domain/people/role.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import styles from './exchange.module.css';
import type { Receiver } from './useReceiverChoice.ts';
import { WhatTheySee } from './WhatTheySee.tsx';

/** Before anything is locked: who can open it, how sure one can be that it is they, and what they will see. */
export function WhoCanOpen(props: {
  readonly round: OpenRound;
  readonly role: Role;
  readonly people: readonly Receiver[];
}) {
  const text = useText('exchange');
  const people = props.people.filter(({ name }) => name !== '');
  return (
    <section className={styles.section} aria-labelledby="who">
      <h2 id="who">{text('who.title')}</h2>
      {people.length > 0 && (
        <ul className={styles.people} aria-label={text('who.list')}>
          {people.map((one) => (
            <li key={one.contact?.fingerprint ?? ''}>
              <p className="b">{one.name}</p>
              {one.contact && one.standing && (
                <KeyOf fingerprint={one.contact.fingerprint} name={one.name} standing={one.standing} />
              )}
            </li>
          ))}
        </ul>
      )}
      {people.some(({ contact }) => !contact?.recipient) && (
        <p className="note">
          <Phone className="i" />
          <span>{text('who.passphrase')}</span>
        </p>
      )}
      <WhatTheySee round={props.round} role={props.role} />
      <p className="note">
        <Undo2 className="i" />
        <span>{text('who.final')}</span>
      </p>
    </section>
  );
}

function KeyOf(props: { fingerprint: string; name: string; standing: KeyStanding }) {
  const { fingerprint, name, standing } = props;
  const text = useText('exchange');
  const words = useStandingWords(standing);
  return (
    <>
      <KeyStandingBadge standing={standing} />
      <p className="sm mut">{words.person}</p>
      {isUnchecked(standing) && (
        <p className="sm">
          <a href={paths.person(fingerprint)}>{text('who.compare', { name })}</a>
        </p>
      )}
    </>
  );
}

/** Nobody has compared anything, nor does an organisation stand behind the key. */
function isUnchecked({ level }: KeyStanding): boolean {
  return level === 'unknown' || level === 'known' || level === 'vouched';
}
