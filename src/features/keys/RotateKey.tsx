import { RefreshCw } from 'lucide-react';
import { type Ref, useState } from 'react';
import { rotateKey } from '../../actions/keys/rotateKey.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './keys.module.css';

/** A new key that the old one vouches for: what it means, folded until asked for. */
export function RotateKey(props: {
  readonly ref: Ref<HTMLDetailsElement>;
  readonly profile: Profile;
  readonly onRotated: (identity: Identity) => void;
}) {
  const text = useText('keys');
  return (
    <Disclosure ref={props.ref} summary={text('rotate')}>
      <div className={styles.unfolded}>
        <p>{text('rotate.lead')}</p>
        <ul>
          <li>{text('rotate.name', { name: props.profile.name })}</li>
          <li>{text('rotate.others')}</li>
          <li>{text('rotate.rounds')}</li>
          <li>{text('rotate.recovery')}</li>
        </ul>
        <p>{text('rotate.stolen')}</p>
        <RotateButton {...props} />
      </div>
    </Disclosure>
  );
}

/** Changes the key when that has been confirmed. */
export function RotateButton(props: {
  readonly profile: Profile;
  readonly onRotated: (identity: Identity) => void;
}) {
  const text = useText('keys');
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const rotate = () => {
    setAsking(false);
    void run(() => rotateKey(ports, props.profile), props.onRotated);
  };
  return (
    <>
      <ProblemNotice problems={problems} />
      <div>
        <Button icon={RefreshCw} aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
          {text(busy ? 'rotate.busy' : 'rotate.do')}
        </Button>
      </div>
      {asking && (
        <Dialog
          question={text('rotate.question')}
          safe={text('rotate.keep')}
          onSafe={() => setAsking(false)}
          act={text('rotate.do')}
          onAct={rotate}
        >
          <p>{text('rotate.warning')}</p>
        </Dialog>
      )}
    </>
  );
}
