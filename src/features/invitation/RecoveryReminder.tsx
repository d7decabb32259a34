import { FileKey2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The rounds that come back can only be taken in by someone whose key can be recovered. Said in time; nothing when it is done. */
export function RecoveryReminder({ profile }: { readonly profile: Profile }) {
  const text = useText('invitation');
  const { identities } = usePorts();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let wanted = true;
    void identities.load(profile.id).then((inUse) => wanted && setMissing(inUse?.recovery === null));
    return () => {
      wanted = false;
    };
  }, [identities, profile.id]);
  if (!isMissing || profile.demo) return null;
  return (
    <Notice
      heading={text('recovery.title')}
      action={
        <LinkButton icon={FileKey2} href={paths.recovery}>
          {text('recovery.do')}
        </LinkButton>
      }
    >
      <p>{text('recovery.text')}</p>
    </Notice>
  );
}
