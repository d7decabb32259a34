import { useState } from 'react';
import { eraseDevice } from '../../actions/eraseDevice.ts';
import { removeExampleTeam } from '../../actions/example/removeExampleTeam.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';

/** Taking away the examples, or everything. */
export function EraseSettings() {
  const text = useText('pages');
  const ports = usePorts();
  const { profiles } = useProfiles();
  const toast = useToast();
  return (
    <>
      {profiles.some(({ demo }) => demo) && (
        <section aria-labelledby="examples" className="stack">
          <h2 id="examples">{text('settings.demo')}</h2>
          <p className="measure">{text('settings.demo.text')}</p>
          <div>
            <Button
              onClick={async () => {
                await removeExampleTeam(ports);
                toast({ text: text('settings.demo.removed') });
              }}
            >
              {text('settings.demo.remove')}
            </Button>
          </div>
        </section>
      )}
      <EraseEverything />
    </>
  );
}

function EraseEverything() {
  const text = useText('pages');
  const keep = useText('common')('do.keep');
  const ports = usePorts();
  const [asking, setAsking] = useState(false);
  const erase = async () => {
    setAsking(false);
    await eraseDevice(ports);
    location.hash = paths.home;
  };
  return (
    <section aria-labelledby="erase" className="stack">
      <h2 id="erase">{text('settings.erase')}</h2>
      <p className="measure">{text('settings.erase.text')}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{text('settings.erase.do')}</Button>
      </div>
      {asking && (
        <Dialog
          question={text('settings.erase.question')}
          safe={keep}
          onSafe={() => setAsking(false)}
          act={text('settings.erase.do')}
          onAct={() => void erase()}
          danger
        >
          {text('settings.erase.warning')}
        </Dialog>
      )}
    </section>
  );
}
