import { checkContact } from '../../actions/contacts/checkContact.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { ChangedKey } from './ChangedKey.tsx';

/** A key one has been told of, under the name of somebody known: one person or two is still to be said. */
export function UnsettledKey(props: {
  readonly contact: Contact;
  readonly number: Digits;
  readonly known: Contact;
  readonly profile: Profile;
  readonly onSettled: () => void;
}) {
  const { contact, number, known, profile, onSettled } = props;
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const asTwo = { ...known, namesakes: [...known.namesakes, contact.fingerprint] };
  return (
    <>
      <ProblemNotice problems={problems} />
      <ChangedKey
        {...{ known, number, busy }}
        onNamesake={() => void run(() => ports.contacts.save(asTwo), onSettled)}
        onSuccessor={(found) =>
          void run(() => checkContact(ports, profile, contact, found, known), onSettled)
        }
      />
    </>
  );
}
