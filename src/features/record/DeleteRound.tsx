import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { removeRound } from '../../actions/removeRound.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Takes the round away from this device, when that has been confirmed. */
export function DeleteRound({ id }: { readonly id: string }) {
  const ports = usePorts();
  const text = useText('record');
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await removeRound(ports, id);
    window.location.hash = paths.home;
  };
  return (
    <>
      <div>
        <Button look="quiet" icon={Trash2} onClick={() => setAsking(true)}>
          {text('delete.do')}
        </Button>
      </div>
      {asking && (
        <Dialog
          question={text('delete.question')}
          safe={text('delete.keep')}
          onSafe={() => setAsking(false)}
          act={text('delete.confirm')}
          onAct={() => void remove()}
          danger
        >
          <p>{text('delete.text')}</p>
        </Dialog>
      )}
    </>
  );
}
