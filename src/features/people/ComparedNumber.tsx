import { ShieldQuestion, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { checkContact } from '../../actions/contacts/checkContact.ts';
import { withdrawCheck } from '../../actions/contacts/withdrawCheck.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { CompareNumber } from '../../questionnaire/CompareNumber.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { CheckedMark } from './CheckedMark.tsx';
import styles from './people.module.css';
import { useNumberCodes } from './useNumberCodes.ts';

interface ComparedProps {
  readonly contact: Contact;
  readonly number: Digits;
  readonly profile: Profile;
  /** Something has been settled, and what was pressed is gone. */
  readonly onSettled: () => void;
}

/** A number to compare, being compared, or compared already. */
export function ComparedNumber(props: ComparedProps) {
  const { contact, number, profile, onSettled } = props;
  const ports = usePorts();
  const codes = useNumberCodes();
  const { busy, problems, run } = useDeed();
  const [isComparing, setIsComparing] = useState(false);
  const close = () => {
    setIsComparing(false);
    onSettled();
  };
  if (!isComparing) return <AsItIs {...props} onCompare={() => setIsComparing(true)} />;
  return (
    <>
      <ProblemNotice problems={problems} />
      <CompareNumber
        {...{ number, name: contact.name, codes, busy }}
        onAlike={(found) => void run(() => checkContact(ports, profile, contact, found), close)}
        onLeave={close}
      />
    </>
  );
}

function AsItIs({ contact, number, onSettled, onCompare }: ComparedProps & { onCompare: () => void }) {
  const text = useText('people');
  const ports = usePorts();
  const toast = useToast();
  const { busy, problems, run } = useDeed();
  const { name, checked } = contact;
  const undone = () => {
    toast({ text: text('number.undone') });
    onSettled();
  };
  return (
    <>
      <ControlNumber number={number} />
      {checked ? (
        <CheckedMark checked={checked} />
      ) : (
        <p className={styles.prose}>{text('number.why', { name })}</p>
      )}
      <ProblemNotice problems={problems} />
      <div className={styles.buttons}>
        <Button look={checked ? 'plain' : 'primary'} icon={ShieldQuestion} onClick={onCompare}>
          {text(checked ? 'number.compareAgain' : 'number.compare')}
        </Button>
        {checked && (
          <Button
            look="quiet"
            icon={Undo2}
            aria-disabled={busy}
            onClick={() => void run(() => withdrawCheck(ports, contact), undone)}
          >
            {text('number.undo')}
          </Button>
        )}
      </div>
    </>
  );
}
