import { FileKey, LockOpen } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { readPicked } from '../../actions/readPicked.ts';
import { useText } from '../../i18n/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import type { LockKind } from './judge.ts';
import styles from './verify.module.css';

/** Asks for what opens a package: the passphrase, or the receiver's key as a text or a file. */
export function UnlockForm(props: { readonly lock: LockKind; readonly onSecret: (secret: string) => void }) {
  const text = useText('verify');
  const [typed, setTyped] = useState('');
  const [isNoKey, setNoKey] = useState(false);
  const give = (secret: string) => {
    const hasNoKey = props.lock === 'keys' && !aKey.test(secret);
    setNoKey(hasNoKey);
    if (!hasNoKey && secret.trim() !== '') props.onSecret(secret);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give(typed);
  };
  const field = { value: typed, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;
  return (
    <form className={styles.open} data-lock={props.lock} onSubmit={submit}>
      {props.lock === 'passphrase' ? (
        <TextField
          {...field}
          label={text('passphrase')}
          hint={text('passphrase.hint')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <TextArea
          {...field}
          rows={2}
          label={text('key')}
          hint={text('key.hint')}
          error={isNoKey && text('key.none')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={styles.acts}>
        <Button type="submit" look="primary" icon={LockOpen}>
          {text('passphrase.do')}
        </Button>
        {props.lock === 'keys' && <KeyFile onText={give} />}
      </div>
    </form>
  );
}

/** A line of an age identity file. Whether it fits, only opening tells. */
const aKey = /^AGE-SECRET-KEY-1\w+\s*$/m;

function KeyFile({ onText }: { readonly onText: (text: string) => void }) {
  const text = useText('verify');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={FileKey} onClick={() => input.current?.click()}>
        {text('key.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('key.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void textOf(file).then(onText);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Empty for what cannot be read: there is no key in it. */
async function textOf(file: File): Promise<string> {
  const read = await readPicked(file, largest);
  return read.ok ? new TextDecoder().decode(read.value) : '';
}

/** Of a file of keys, in bytes: a hundred of them take less. */
const largest = 64 * 1024;
