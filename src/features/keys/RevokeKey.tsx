import { Ban } from 'lucide-react';
import { useState } from 'react';
import { revokeKey } from '../../actions/keys/rotateKey.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './keys.module.css';

/** Taking a key out of use for good: what it means, folded until asked for. */
export function RevokeKey(props: {
  readonly summary: string;
  readonly identity: Identity;
  readonly onRevoked: () => void;
}) {
  const text = useText('keys');
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const revoke = () => {
    setAsking(false);
    void run(() => revokeKey(ports, props.identity), props.onRevoked);
  };
  return (
    <Disclosure summary={props.summary}>
      <div className={styles.unfolded}>
        <p>{text('revoke.lead')}</p>
        <p>{text('revoke.not')}</p>
        <ul>
          <li>{text('revoke.final')}</li>
          <li>{text('revoke.signed')}</li>
          <li>{text('revoke.rounds')}</li>
          {props.identity.retired === null && <li>{text('revoke.next')}</li>}
          <li>{text('revoke.spread')}</li>
        </ul>
        <ProblemNotice problems={problems} />
        <div>
          <Button icon={Ban} aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
            {text(busy ? 'revoke.busy' : 'revoke.do')}
          </Button>
        </div>
        {asking && <Certain onKeep={() => setAsking(false)} onRevoke={revoke} />}
      </div>
    </Disclosure>
  );
}

/** Asks once more, for a word that nobody types by mistake. */
function Certain({ onKeep, onRevoke }: { onKeep: () => void; onRevoke: () => void }) {
  const text = useText('keys');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const word = text('revoke.word');
  const isRight = typed.trim().toLocaleUpperCase() === word;
  const act = () => {
    setTried(true);
    if (isRight) onRevoke();
  };
  return (
    <Dialog
      question={text('revoke.question')}
      safe={text('revoke.keep')}
      onSafe={onKeep}
      act={text('revoke.do')}
      onAct={act}
      danger
    >
      <form
        className={styles.certain}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p>{text('revoke.warning')}</p>
        <TextField
          label={text('revoke.type', { word })}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={tried && !isRight && text('revoke.wrong', { word })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
