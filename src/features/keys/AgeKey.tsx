import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { sealingKeyFile } from '../../actions/keys/sealingKeyFile.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity } from '../../ports/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './keys.module.css';

/** The sealing key for the age program, behind a warning and a question: in the file it lies open. */
export function AgeKey({ identity }: { readonly identity: Identity }) {
  const text = useText('keys');
  const ports = usePorts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const save = async () => {
    setAsking(false);
    const bytes = await sealingKeyFile(ports, identity);
    ports.files.download('age-identity.txt', 'text/plain', bytes);
    toast({ text: text('age.saved') });
  };
  return (
    <Disclosure summary={text('age')}>
      <div className={styles.unfolded}>
        <p>{text('age.lead')}</p>
        <Notice tone="warning" heading={text('age.warning')}>
          <p>{text('age.warning.text')}</p>
        </Notice>
        <div>
          <Button icon={FileDown} onClick={() => setAsking(true)}>
            {text('age.do')}
          </Button>
        </div>
        {asking && (
          <Dialog
            question={text('age.question')}
            safe={text('age.keep')}
            onSafe={() => setAsking(false)}
            act={text('age.act')}
            onAct={() => void save()}
            danger
          >
            <p>{text('age.warning')}</p>
          </Dialog>
        )}
      </div>
    </Disclosure>
  );
}
