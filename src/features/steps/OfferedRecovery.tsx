import { FileKey2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { declineRecovery, offersRecovery } from '../../actions/keys/recoveryOffer.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OfferedRecovery.module.css';

/** After signing: the key means something now, and can be kept. Asked for once; whoever declines is left in peace. */
export function OfferedRecovery({ profile }: { readonly profile: Profile }) {
  const text = useText('keys');
  const ports = usePorts();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let wanted = true;
    void offersRecovery(ports, profile).then((offers) => {
      if (wanted) setOffered(offers);
    });
    return () => {
      wanted = false;
    };
  }, [ports, profile]);
  if (!offered) return null;
  const decline = () => {
    declineRecovery(ports, profile);
    setOffered(false);
    // The button that had focus is gone; the page is read on from its head.
    document.querySelector('h1')?.focus();
  };
  return (
    <div className={styles.offer}>
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
        <p>{text('offer.text')}</p>
      </Notice>
    </div>
  );
}
