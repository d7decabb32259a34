import { UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Contact } from '../../domain/people/contact.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './people.module.css';

/** A revocation note was picked: what it has changed, and what to do now. */
export function TakenRevocation(props: {
  readonly contact: Contact;
  /** As it was before the note, if it was known. */
  readonly before: Contact | null;
  readonly onAnother: () => void;
}) {
  const { contact, before } = props;
  const { name } = contact;
  const text = useText('people');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const wasRevoked = before !== null && before.revoked !== null;
  const held = contact.revoked?.held.length ?? 0;
  return (
    <section className={styles.section} aria-labelledby="revoked">
      <h2 id="revoked" tabIndex={-1} ref={heading}>
        {text(wasRevoked ? 'revoked.already' : 'revoked.title', { name })}
      </h2>
      <p className={styles.prose}>
        {text(before === null ? 'revoked.stranger' : 'revoked.changed', { name })}
      </p>
      {held > 0 && <p className={styles.prose}>{text('revoked.held', { count: held })}</p>}
      <p className={styles.prose}>{text('revoked.do', { name })}</p>
      <div className={styles.buttons}>
        <LinkButton icon={UserRound} href={paths.person(contact.fingerprint)}>
          {text('kept.toPerson', { name })}
        </LinkButton>
        <Button onClick={props.onAnother}>{text('seen.another')}</Button>
      </div>
    </section>
  );
}

/** One's own key is revoked where the keys are, after having been asked. */
export function OwnRevocation() {
  const text = useText('people');
  return (
    <Notice
      announce
      heading={text('revoked.own')}
      action={<LinkButton href={paths.keys}>{text('revoked.own.do')}</LinkButton>}
    >
      <p>{text('revoked.own.text')}</p>
    </Notice>
  );
}
