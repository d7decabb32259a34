import { useId, useState } from 'react';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import { useText } from '../../i18n/i18n.ts';
import { CompareNumber, type FoundAlike } from '../../questionnaire/CompareNumber.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fact } from './PersonFacts.tsx';
import styles from './people.module.css';
import { useNumberCodes } from './useNumberCodes.ts';

/**
 * Stop: a known name under another key. There are only these ways on: they are two people, or the person has a new
 * key and its number has been compared, or one leaves it.
 */
export function ChangedKey(props: {
  readonly known: Contact;
  /** Of the new key. */
  readonly number: Digits;
  readonly busy: boolean;
  readonly onNamesake: () => void;
  readonly onSuccessor: (found: FoundAlike) => void;
  readonly onLeave?: () => void;
}) {
  const { known, number, busy, onSuccessor, onLeave } = props;
  const text = useText('people');
  const codes = useNumberCodes();
  const ways = useId();
  const [isComparing, setIsComparing] = useState(false);
  const { name } = known;
  return (
    <div className={styles.stop}>
      <Notice tone="error" heading={text('changed.title', { name })} announce>
        <p>{text('changed.text', { name })}</p>
        <dl className={styles.twoNumbers}>
          <Fact label={text('changed.known')}>
            {known.number === null ? (
              text('changed.known.none')
            ) : (
              <ControlNumber number={known.number} label={text('changed.known')} />
            )}
          </Fact>
          <Fact label={text('changed.new')}>
            <ControlNumber number={number} label={text('changed.new')} />
          </Fact>
        </dl>
        <p>{text('changed.do', { name })}</p>
      </Notice>
      {isComparing ? (
        <CompareNumber
          {...{ number, name, codes, busy }}
          onAlike={onSuccessor}
          onLeave={() => setIsComparing(false)}
        />
      ) : (
        <section className={styles.ways} aria-labelledby={ways}>
          <h3 id={ways}>{text('changed.ways')}</h3>
          <Button aria-disabled={busy} onClick={() => setIsComparing(true)}>
            {text('changed.successor', { name })}
          </Button>
          <Button aria-disabled={busy} onClick={() => !busy && props.onNamesake()}>
            {text('changed.namesake')}
          </Button>
          {onLeave && (
            <Button look="quiet" onClick={onLeave}>
              {text('changed.leave')}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
