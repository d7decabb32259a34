import { RefreshCw, WifiOff } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { type ApplyUpdate, registerServiceWorker } from './registerServiceWorker.ts';

/** What holds for the whole app just now: no network, a new version, example data. */
export function Strips() {
  const text = useText('common');
  const online = useOnline();
  return (
    <>
      <div role="status">
        {!online && (
          <div className="strip">
            <div className="wrap">
              <p className="said">
                <WifiOff className="i" />
                {text('app.offline')}
              </p>
            </div>
          </div>
        )}
      </div>
      <DemoStrip />
      <UpdateStrip />
    </>
  );
}

/** Offered on the first screen only: never over something being written. */
function UpdateStrip() {
  const text = useText('common');
  const [location] = useHashLocation();
  const [apply, setApply] = useState<ApplyUpdate | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // The app works without; it only will not open without a network next time.
    registerServiceWorker((ready) => setApply(() => ready)).catch(() => undefined);
  }, []);
  if (apply === null || location !== '/') return null;
  return (
    <div className="strip" role="status">
      <div className="wrap">
        <span>{held ? text('app.updateHeld') : text('app.updateReady')}</span>
        <Button
          small
          icon={RefreshCw}
          onClick={async () => setHeld((await apply()) === 'other-windows-open')}
        >
          {text('app.updateNow')}
        </Button>
      </div>
    </div>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}
