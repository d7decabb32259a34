import { Trash2, UserPlus, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { checkContact } from '../../actions/contacts/checkContact.ts';
import { forgetContact } from '../../actions/contacts/forgetContact.ts';
import type { Contact } from '../../domain/people/contact.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { CompareNumber } from '../../questionnaire/CompareNumber.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CheckedMark } from './CheckedMark.tsx';
import styles from './people.module.css';
import { useNumberCodes } from './useNumberCodes.ts';

/** The person is among one's contacts now. The best moment to compare the number is this one. */
export function KeptPerson(props: {
  readonly profile: Profile;
  readonly contact: Contact;
  readonly onAnother: () => void;
}) {
  const { profile } = props;
  const text = useText('people');
  const ports = usePorts();
  const codes = useNumberCodes();
  const { busy, problems, run } = useDeed();
  const [contact, setContact] = useState(props.contact);
  const [differs, setDiffers] = useState(false);
  const { name, number, checked } = contact;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once kept, and once checked, what led here is gone
  useEffect(() => heading.current?.focus(), [checked]);
  return (
    <section className={styles.section} aria-labelledby="kept">
      <h2 id="kept" tabIndex={-1} ref={heading}>
        {text(checked ? 'kept.checked' : 'kept.title', { name })}
      </h2>
      {checked ? (
        <CheckedMark checked={checked} />
      ) : (
        <p className={styles.prose}>{text('kept.text', { name })}</p>
      )}
      <ProblemNotice problems={problems} />
      {checked === null && number !== null && (
        <CompareNumber
          {...{ number, name, codes, busy }}
          onDiffer={() => setDiffers(true)}
          onAlike={(found) => void run(() => checkContact(ports, profile, contact, found), setContact)}
        />
      )}
      <div className={styles.buttons}>
        {differs && contact.times === 1 && (
          <Button
            icon={Trash2}
            aria-disabled={busy}
            onClick={() => void run(() => forgetContact(ports, contact), props.onAnother)}
          >
            {text('kept.forget')}
          </Button>
        )}
        <LinkButton
          look={checked ? 'primary' : 'plain'}
          icon={UserRound}
          href={paths.person(contact.fingerprint)}
        >
          {text('kept.toPerson', { name })}
        </LinkButton>
        <Button icon={UserPlus} onClick={props.onAnother}>
          {text('kept.another')}
        </Button>
      </div>
    </section>
  );
}
