import { FileX } from 'lucide-react';
import { useRef, useState } from 'react';
import { takeRevocation } from '../../actions/contacts/takeRevocation.ts';
import { readPicked } from '../../actions/readPicked.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './people.module.css';

/** The person has sent the note that takes their key out of use. */
export function RevokePerson(props: {
  readonly contact: Contact;
  readonly profile: Profile;
  /** This part of the page is about to go. */
  readonly onTaken: () => void;
}) {
  const { contact, profile } = props;
  const text = useText('people');
  const ports = usePorts();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const { busy, problems, run } = useDeed();
  const [isOther, setIsOther] = useState(false);
  const { name, fingerprint } = contact;
  const take = async (file: File): Promise<Result<Contact | null, Problem>> => {
    const read = await readPicked(file, largest);
    if (!read.ok) return read;
    const text = new TextDecoder().decode(read.value).trim();
    const note = await ports.verifier.readNote('revocation', text);
    if (!note.ok) return note;
    if (note.value.author.fingerprint !== fingerprint) return ok(null);
    return takeRevocation(ports, profile, note.value.text);
  };
  const picked = (file: File) => {
    setIsOther(false);
    void run(
      () => take(file),
      (taken) => {
        if (taken === null) return setIsOther(true);
        props.onTaken();
        toast({ text: text('revoke.taken', { name }) });
      },
    );
  };
  return (
    <Disclosure summary={text('revoke')}>
      <div className={styles.unfolded}>
        <p>{text('revoke.text', { name })}</p>
        <ProblemNotice problems={problems} />
        {isOther && (
          <Notice tone="warning" announce heading={text('revoke.other', { name })}>
            <p>{text('revoke.other.text')}</p>
          </Notice>
        )}
        <div>
          <Button icon={FileX} aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
            {text(busy ? 'revoke.busy' : 'revoke.choose')}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text('revoke.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) picked(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </Disclosure>
  );
}

/** Bytes; a note is some 1 500. */
const largest = 64 * 1024;
