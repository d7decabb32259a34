import { FileDown, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './keys.module.css';
import { Outcome } from './Outcome.tsx';
import { useRevocationFile } from './useRevocationFile.ts';

/** A key has been revoked here; the others learn of it by a file. */
export function Revoked({ profile, identity }: { readonly profile: Profile; readonly identity: Identity }) {
  const text = useText('keys');
  const file = useRevocationFile(identity);
  return (
    <Outcome heading={text('revoked')}>
      <p>{text('revoked.send')}</p>
      <Receivers profile={profile} />
      <p>{text('revoked.device')}</p>
      <div className={styles.go}>
        <Button look="primary" icon={FileDown} onClick={file.download}>
          {text('revoked.download')}
        </Button>
        {file.share && (
          <Button icon={Share2} onClick={file.share}>
            {text('revoked.share')}
          </Button>
        )}
      </div>
    </Outcome>
  );
}

/** Those this device knows of: they are the ones who may trust the key. */
function Receivers({ profile }: { profile: Profile }) {
  const text = useText('keys');
  const { contacts } = usePorts();
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void contacts.list(profile.id).then((known) => {
      if (wanted) setNames([...new Set(known.map(({ name }) => name))]);
    });
    return () => {
      wanted = false;
    };
  }, [contacts, profile.id]);
  if (names === null) return null;
  if (names.length === 0) return <p>{text('revoked.nobody')}</p>;
  return (
    <div>
      <p>{text('revoked.to')}</p>
      <ul className={styles.lines}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
