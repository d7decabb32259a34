import { ShieldQuestion, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { checkContact } from '../../actions/contacts/checkContact.ts';
import { withdrawCheck } from '../../actions/contacts/withdrawCheck.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { CompareNumber, type FoundAlike } from '../../questionnaire/CompareNumber.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ChangedKey } from './ChangedKey.tsx';
import type { PersonProps } from './PersonScreen.tsx';
import styles from './people.module.css';
import { useNumberCodes } from './useNumberCodes.ts';

/** The control number: compared or not, and the way to compare it. */
export function PersonNumber(props: PersonProps) {
  const { contact, standing } = props.person;
  const text = useText('people');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles.section} aria-labelledby="number">
      <h2 id="number" tabIndex={-1} ref={heading}>
        {text('number.label')}
      </h2>
      {contact.number === null ? (
        <p className={styles.prose}>{text('number.none', { name: contact.name })}</p>
      ) : (
        <ControlNumber number={contact.number} />
      )}
      {contact.revoked === null && contact.replacedBy === null && contact.number !== null && (
        <Comparing
          {...{ contact, number: contact.number, profile: props.profile }}
          known={standing.level === 'changed' ? knownIn(props, standing.known) : null}
          isChecked={
            standing.level === 'checked' || (contact.checked !== null && standing.level === 'issued')
          }
          onSettled={() => heading.current?.focus()}
        />
      )}
    </section>
  );
}

function knownIn({ people }: PersonProps, fingerprint: string): Contact | null {
  return people.find(({ contact }) => contact.fingerprint === fingerprint)?.contact ?? null;
}

interface ComparingProps {
  readonly contact: Contact;
  readonly number: Digits;
  readonly profile: Profile;
  /** The contact of the same name under another key, when that has not been settled. */
  readonly known: Contact | null;
  readonly isChecked: boolean;
  readonly onSettled: () => void;
}

function Comparing(props: ComparingProps) {
  const { contact, number, profile, known, isChecked, onSettled } = props;
  const text = useText('people');
  const ports = usePorts();
  const codes = useNumberCodes();
  const { busy, problems, run } = useDeed();
  const [isComparing, setIsComparing] = useState(false);
  const settled = () => {
    setIsComparing(false);
    onSettled();
  };
  const check = (found: FoundAlike, inPlaceOf: Contact | null = null) =>
    void run(() => checkContact(ports, profile, contact, found, inPlaceOf), settled);
  const isTwo = (other: Contact) =>
    void run(
      () => ports.contacts.save({ ...other, namesakes: [...other.namesakes, contact.fingerprint] }),
      settled,
    );
  return (
    <>
      <ProblemNotice problems={problems} />
      {known && (
        <ChangedKey
          {...{ known, number, busy }}
          onNamesake={() => isTwo(known)}
          onSuccessor={(found) => check(found, known)}
        />
      )}
      {!known && isChecked && contact.checked && !isComparing && (
        <Checked contact={contact} onUndone={onSettled} />
      )}
      {!known && isComparing && (
        <CompareNumber
          {...{ number, name: contact.name, codes, busy }}
          onAlike={check}
          onLeave={() => setIsComparing(false)}
        />
      )}
      {!known && !isComparing && (
        <Offer isChecked={isChecked} name={contact.name} onCompare={() => setIsComparing(true)} text={text} />
      )}
    </>
  );
}

function Offer(props: {
  isChecked: boolean;
  name: string;
  onCompare: () => void;
  text: ReturnType<typeof useText<'people'>>;
}) {
  const { isChecked, name, onCompare, text } = props;
  return (
    <>
      {!isChecked && <p className={styles.prose}>{text('number.why', { name })}</p>}
      <div className={styles.buttons}>
        <Button look={isChecked ? 'plain' : 'primary'} icon={ShieldQuestion} onClick={onCompare}>
          {text(isChecked ? 'number.compareAgain' : 'number.compare')}
        </Button>
      </div>
    </>
  );
}

function Checked({ contact, onUndone }: { contact: Contact; onUndone: () => void }) {
  const text = useText('people');
  const format = useFormat();
  const ports = usePorts();
  const toast = useToast();
  const { busy, problems, run } = useDeed();
  if (contact.checked === null) return null;
  const { at, how } = contact.checked;
  const undo = () =>
    void run(
      () => withdrawCheck(ports, contact),
      () => {
        toast({ text: text('number.undone') });
        onUndone();
      },
    );
  return (
    <>
      <p>
        <Status kind="done">{text(`number.checked.${how}`, { date: format.date(at) })}</Status>
      </p>
      <ProblemNotice problems={problems} />
      <div className={styles.buttons}>
        <Button look="quiet" icon={Undo2} aria-disabled={busy} onClick={undo}>
          {text('number.undo')}
        </Button>
      </div>
    </>
  );
}
