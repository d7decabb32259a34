import { FileCheck, LockOpen } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';
import { ImportedRound } from './ImportedRound.tsx';
import type { Received } from './useReceivedFiles.ts';

/** One file: its passphrase, and then what came of it. */
export function ReceivedFile(props: {
  readonly file: Received;
  readonly known: string;
  readonly onOpen: (passphrase: string) => void;
}) {
  const { file } = props;
  const name = useId();
  const item = useRef<HTMLLIElement>(null);
  const imported = file.imported !== null;
  // The form that had focus is gone; what came of it stands in its place.
  useEffect(() => {
    if (imported && document.activeElement === document.body) item.current?.focus();
  }, [imported]);
  return (
    <li ref={item} className={styles.file} tabIndex={-1} aria-labelledby={name} aria-busy={file.busy}>
      <p className="b" id={name}>
        {file.name}
      </p>
      {file.kind === 'pdf' && <NotThisWay />}
      {file.kind === 'package' && file.imported === null && <Open {...props} />}
      <ProblemNotice problems={file.problems} />
      {file.imported && <ImportedRound imported={file.imported} />}
    </li>
  );
}

function Open({ file, known, onOpen }: Parameters<typeof ReceivedFile>[0]) {
  const text = useText('exchange');
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const passphrase = typed ?? known;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passphrase.trim() !== '') onOpen(passphrase);
  };
  return (
    <form className={styles.open} onSubmit={submit}>
      <TextField
        label={text('import.passphrase')}
        hint={text('import.passphraseHint')}
        value={passphrase}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={tried && passphrase.trim() === '' ? text('import.passphraseMissing') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" icon={LockOpen} aria-disabled={file.busy}>
        {text(file.busy ? 'import.busy' : 'import.do')}
      </Button>
      <p className="vh" role="status">
        {file.busy && text('import.busy')}
      </p>
    </form>
  );
}

/** A report holds the record too, but only a package carries it on. */
function NotThisWay() {
  const text = useText('exchange');
  return (
    <Notice
      heading={text('import.pdf')}
      action={
        <LinkButton icon={FileCheck} href={paths.verify}>
          {text('import.toVerify')}
        </LinkButton>
      }
    >
      <p>{text('import.pdf.text')}</p>
    </Notice>
  );
}
