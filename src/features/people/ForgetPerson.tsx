import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { forgetContact } from '../../actions/contacts/forgetContact.ts';
import type { Contact } from '../../domain/people/contact.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './people.module.css';

/** Taking somebody out of one's contacts, and what that means, said before. */
export function ForgetPerson({ contact }: { readonly contact: Contact }) {
  const text = useText('people');
  const ports = usePorts();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const { busy, problems, run } = useDeed();
  const { name } = contact;
  const forget = () => {
    setIsAsking(false);
    void run(
      () => forgetContact(ports, contact),
      () => {
        toast({ text: text('forget.done', { name }) });
        location.hash = paths.people;
      },
    );
  };
  return (
    <Disclosure summary={text('forget')}>
      <div className={styles.unfolded}>
        <p>{text('forget.text', { name })}</p>
        <p>{text('forget.rounds')}</p>
        {contact.revoked && <p className="b">{text('forget.revoked')}</p>}
        <ProblemNotice problems={problems} />
        <div>
          <Button icon={Trash2} aria-disabled={busy} onClick={() => setIsAsking(true)}>
            {text('forget.do')}
          </Button>
        </div>
      </div>
      {isAsking && (
        <Dialog
          danger
          question={text('forget.question', { name })}
          safe={text('forget.keep')}
          onSafe={() => setIsAsking(false)}
          act={text('forget.act')}
          onAct={forget}
        >
          {text(contact.revoked ? 'forget.revoked' : 'forget.short')}
        </Dialog>
      )}
    </Disclosure>
  );
}
