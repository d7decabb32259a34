import { LockOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';
import type { ReceivedFileProps } from './ReceivedFile.tsx';

/** Asks for the passphrase that the sender has told. */
export function UnlockFile({ file, known, verbs }: ReceivedFileProps) {
  const text = useText('exchange');
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const passphrase = typed ?? known;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passphrase.trim() !== '') verbs.unlock(file, passphrase);
  };
  return (
    <>
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
      </form>
      <ProblemNotice problems={file.problems} />
    </>
  );
}
