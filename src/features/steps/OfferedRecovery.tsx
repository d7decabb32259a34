import { FileKey2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { declineRecovery, offersRecovery } from '../../actions/keys/recoveryOffer.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** After signing: the key means something now, and can be kept. Asked for once; whoever declines is left in peace. */
export function OfferedRecovery() {
  const text = useText('keys');
  const ports = usePorts();
  const profile = useProfile();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    if (profile === null) return;
    let wanted = true;
    void offersRecovery(ports, profile).then((offers) => {
      if (wanted) setOffered(offers);
    });
    return () => {
      wanted = false;
    };
  }, [ports, profile]);
  if (!offered || profile === null) return null;
  const decline = () => {
    declineRecovery(ports, profile);
    setOffered(false);
    // The button that had focus is gone; the page is read on from its head.
    document.querySelector('h1')?.focus();
  };
  return (
    <Notice
      heading={text('offer')}
      action={
        <>
          <LinkButton icon={FileKey2} href={paths.recovery}>
            {text('recovery.make')}
          </LinkButton>
          <Button look="quiet" onClick={decline}>
            {text('offer.later')}
          </Button>
        </>
      }
    >
      <p className="measure">{text('offer.text')}</p>
    </Notice>
  );
}
