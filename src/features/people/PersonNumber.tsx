import { useRef } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { ComparedNumber } from './ComparedNumber.tsx';
import type { PersonProps } from './PersonScreen.tsx';
import styles from './people.module.css';
import { UnsettledKey } from './UnsettledKey.tsx';

/** The control number: compared or not, and the way to compare it. */
export function PersonNumber(props: PersonProps) {
  const text = useText('people');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles.section} aria-labelledby="number">
      <h2 id="number" tabIndex={-1} ref={heading}>
        {text('number.label')}
      </h2>
      <NumberAsItStands {...props} onSettled={() => heading.current?.focus()} />
    </section>
  );
}

function NumberAsItStands({ person, people, ...rest }: PersonProps & { onSettled: () => void }) {
  const text = useText('people');
  const { contact, standing } = person;
  const { number } = contact;
  if (number === null) return <p className={styles.prose}>{text('number.none', { name: contact.name })}</p>;
  if (standing.level === 'revoked' || contact.replacedBy !== null) return <ControlNumber number={number} />;
  const other = standing.level === 'changed' ? standing.known : null;
  const known = people.find((one) => one.contact.fingerprint === other)?.contact;
  if (known) return <UnsettledKey {...{ contact, number, known }} {...rest} />;
  return <ComparedNumber {...{ contact, number }} {...rest} />;
}
