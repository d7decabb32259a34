import { LockOpen } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { fileKind } from '../../actions/fileKind.ts';
import { type VerifiedFile, verifyFile } from '../../actions/verifyFile.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import styles from './verify.module.css';

/** One file: a PDF is judged at once, a package when its passphrase has been given. */
export function CheckedFile({ file }: { readonly file: File }) {
  const ports = usePorts();
  const text = useText('verify');
  const [bytes, setBytes] = useState<Uint8Array>();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [verified, setVerified] = useState<VerifiedFile>();
  const name = useId();
  useEffect(() => {
    void file.arrayBuffer().then((buffer) => setBytes(new Uint8Array(buffer)));
  }, [file]);
  const isPackage = bytes !== undefined && fileKind(bytes) === 'package';
  const isReady = bytes !== undefined && (!isPackage || passphrase !== null);
  useEffect(() => {
    if (bytes === undefined || !isReady) return;
    let wanted = true;
    setVerified(undefined);
    void verifyFile(ports, bytes, passphrase).then((found) => wanted && setVerified(found));
    return () => {
      wanted = false;
    };
  }, [ports, bytes, passphrase, isReady]);
  const isOpen = verified !== undefined && verified.verdict.envelopes.length > 0;
  return (
    <li className={styles.file} aria-labelledby={name} aria-busy={isReady && verified === undefined}>
      <p className={styles.name} id={name}>
        {file.name}
      </p>
      {isPackage && !isOpen && <Unlock onPassphrase={setPassphrase} />}
      <div role="status">
        {isReady && verified === undefined && <p className="sm mut">{text('checking')}</p>}
        {verified && <VerdictPanel verified={verified} />}
      </div>
    </li>
  );
}

function Unlock({ onPassphrase }: { onPassphrase: (passphrase: string) => void }) {
  const text = useText('verify');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onPassphrase(typed);
  };
  return (
    <form className={styles.open} onSubmit={submit}>
      <TextField
        label={text('passphrase')}
        hint={text('passphrase.hint')}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" icon={LockOpen}>
        {text('passphrase.do')}
      </Button>
    </form>
  );
}
