import { useRef } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { ForgetPerson } from './ForgetPerson.tsx';
import type { PersonProps } from './PersonScreen.tsx';
import styles from './people.module.css';
import { RevokePerson } from './RevokePerson.tsx';

/** What is seldom done: taking in that the key is revoked, and forgetting the person. */
export function PersonDeeds({ person: { contact }, profile }: PersonProps) {
  const text = useText('people');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles.section} aria-labelledby="deeds">
      <h2 id="deeds" tabIndex={-1} ref={heading}>
        {text('deeds')}
      </h2>
      <div className={styles.folded}>
        {contact.revoked === null && (
          <RevokePerson {...{ contact, profile }} onTaken={() => heading.current?.focus()} />
        )}
        <ForgetPerson contact={contact} />
      </div>
    </section>
  );
}
