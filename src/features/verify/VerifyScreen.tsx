import { FileDown } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { knownKeysOf } from '../../actions/keys/knownKeys.ts';
import { openSealed } from '../../actions/packages/openSealed.ts';
import { verifyFile } from '../../actions/verifyFile.ts';
import type { KnownKeys } from '../../domain/people/keyStanding.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AboutSignatures } from './AboutSignatures.tsx';
import type { Judge } from './judge.ts';
import { VerifyDesk } from './VerifyDesk.tsx';

/** Checks any PDF or package: what holds, what does not, and what to do. Nothing is stored. */
export function VerifyScreen() {
  const text = useText('verify');
  return (
    <div className="page stack">
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        back={{ href: paths.home, text: text('toHome') }}
      />
      <VerifyDesk judge={useJudge()}>
        <AboutSignatures />
        <h2>{text('alone.title')}</h2>
        <p className="sm">{text('alone.text')}</p>
        <LinkButton href={paths.standalone} download="granska.html" icon={FileDown}>
          {text('alone.do')}
        </LinkButton>
      </VerifyDesk>
    </div>
  );
}

/** Judges with what is known on this device, once that has been read. What is sealed to one's own key opens by itself. */
function useJudge(): Judge | undefined {
  const ports = usePorts();
  const profile = useProfile();
  const [known, setKnown] = useState<KnownKeys>();
  useEffect(() => {
    let wanted = true;
    void knownKeysOf(ports, profile).then((found) => wanted && setKnown(found));
    return () => {
      wanted = false;
    };
  }, [ports, profile]);
  return useMemo(
    () =>
      known && {
        known,
        asksFor: ['passphrase'],
        lockOf: (bytes) => ports.packages.lockOf(bytes),
        judge: (bytes, secret) =>
          verifyFile(ports, bytes, (sealed) => openSealed(ports, profile, sealed, secret)),
        now: () => ports.clock.now(),
      },
    [ports, profile, known],
  );
}
