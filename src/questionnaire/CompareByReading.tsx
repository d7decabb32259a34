import { Check as Alike, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type ControlNumber as Digits, readControlNumber } from '../domain/people/controlNumber.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ControlNumber } from './ControlNumber.tsx';
import styles from './number.module.css';

interface Comparing {
  readonly number: Digits;
  readonly name: string;
  readonly busy: boolean;
  /** With what was typed; null when compared by eye or ear. */
  readonly onAlike: (given: string | null) => void;
  readonly onDiffer: () => void;
}

/** One reads aloud, the other follows along; or types what is heard and lets the device compare. */
export function CompareByReading(props: Comparing & { readonly how: 'inPerson' | 'phone' }) {
  const { how, number, name, busy, onAlike, onDiffer } = props;
  const text = useText('people');
  return (
    <div className={styles.sheet}>
      <p>{text(`compare.do.${how}`, { name })}</p>
      <ControlNumber number={number} large label={text('compare.numberOf', { name })} />
      <div className={styles.buttons}>
        <Button look="primary" icon={Alike} aria-disabled={busy} onClick={() => onAlike(null)}>
          {text(busy ? 'compare.busy' : 'compare.alike')}
        </Button>
        <Button icon={X} aria-disabled={busy} onClick={() => !busy && onDiffer()}>
          {text('compare.differ')}
        </Button>
      </div>
      <Disclosure summary={text('compare.type')}>
        <TypedNumber {...props} />
      </Disclosure>
    </div>
  );
}

function TypedNumber({ number, name, busy, onAlike, onDiffer }: Comparing) {
  const text = useText('people');
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  const digits = typed.replace(/\D/g, '').length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = readControlNumber(typed);
    setShort(given === null);
    if (given === null || busy) return;
    if (given === number) onAlike(given);
    else onDiffer();
  };
  return (
    <form className={styles.typed} onSubmit={submit} noValidate>
      <TextField
        label={text('compare.typed', { name })}
        hint={text('compare.typed.hint')}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        error={short && text('compare.typed.short', { count: digits })}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" aria-disabled={busy}>
        {text('compare.typed.do')}
      </Button>
    </form>
  );
}
