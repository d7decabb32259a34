import { Copy, KeyRound, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { useCopy } from '../../questionnaire/useCopy.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';

/** The passphrase of the file: one suggested, shown large and easy to read aloud, or one's own. */
export function PassphraseChoice(props: {
  readonly suggested: string;
  /** Null while the suggested one is used. */
  readonly own: string | null;
  readonly onOwn: (own: string | null) => void;
  readonly weakness: 'short' | 'plain' | null;
  /** Why a passphrase is needed. */
  readonly children?: ReactNode;
}) {
  const { suggested, own, weakness } = props;
  const text = useText('exchange');
  return (
    <section className={styles.section} aria-labelledby="passphrase">
      <h2 id="passphrase">{text('passphrase.title')}</h2>
      <p className="measure">{text('passphrase.lead')}</p>
      {props.children}
      {own === null ? (
        <Passphrase passphrase={suggested} />
      ) : (
        <TextField
          label={text('passphrase.own')}
          hint={text('passphrase.ownHint')}
          value={own}
          autoComplete="off"
          spellCheck={false}
          error={weakness && text(`passphrase.${weakness}`)}
          onChange={(event) => props.onOwn(event.currentTarget.value)}
        />
      )}
      <p className="note">
        <Phone className="i" />
        <span>{text('passphrase.pass')}</span>
      </p>
      <div>
        <Button look="quiet" icon={KeyRound} onClick={() => props.onOwn(own === null ? '' : null)}>
          {text(own === null ? 'passphrase.useOwn' : 'passphrase.useSuggested')}
        </Button>
      </div>
    </section>
  );
}

/** Shown large, broken only between its groups, with a way to copy it. */
export function Passphrase({ passphrase }: { readonly passphrase: string }) {
  const text = useText('exchange');
  const copy = useCopy();
  return (
    <div className={styles.passphrase}>
      <p>
        {passphrase.split('-').map((group, at, all) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same group may come twice
          <span key={at}>
            {group}
            {at < all.length - 1 && '-'}
            <wbr />
          </span>
        ))}
      </p>
      <Button small icon={Copy} onClick={() => copy(passphrase, text('passphrase.copied'))}>
        {text('passphrase.copy')}
      </Button>
    </div>
  );
}
