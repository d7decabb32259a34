import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import styles from './pages.module.css';

/** Everyone who uses this device. */
export function PeopleSettings() {
  const text = useText('pages');
  const { profiles } = useProfiles();
  return (
    <section aria-labelledby="people">
      <h2 id="people">{text('settings.profiles')}</h2>
      <ul className={styles.people}>
        {profiles.map((profile) => (
          <Person key={profile.id} profile={profile} />
        ))}
      </ul>
      <LinkButton look="quiet" icon={UserPlus} href={paths.newProfile}>
        {text('settings.profiles.add')}
      </LinkButton>
    </section>
  );
}

function Person({ profile }: { profile: Profile }) {
  const text = useText('pages');
  const roleWords = useRoleWords();
  const format = useFormat();
  const { profile: current, choose } = useProfiles();
  const { id, name, roles } = profile;
  return (
    <li>
      <div>
        <b>{name}</b>
        <span className="sm mut">
          {format.list(roles.map((role) => roleWords[role].toLocaleLowerCase()))}
          {id === current?.id && `. ${text('settings.profiles.current')}`}
        </span>
        <Fingerprint profile={id} />
      </div>
      <div className="row">
        {id !== current?.id && (
          <Button small onClick={() => choose(id)} aria-label={text('settings.profiles.useOf', { name })}>
            {text('settings.profiles.use')}
          </Button>
        )}
        <LinkButton small href={paths.profile(id)} aria-label={text('settings.profiles.editOf', { name })}>
          {text('settings.profiles.edit')}
        </LinkButton>
      </div>
    </li>
  );
}

/** The first sixteen digits, in groups: enough to compare by eye or by ear. */
function Fingerprint({ profile }: { profile: string }) {
  const text = useText('pages');
  const { identities } = usePorts();
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void identities.load(profile).then((identity) => {
      if (wanted) setFingerprint(identity?.fingerprint ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [identities, profile]);
  if (fingerprint === null) return <span className="xs dim">{text('settings.fingerprint.none')}</span>;
  const groups = fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ');
  return (
    <span className="xs dim">
      {text('settings.fingerprint')} <span className="key">{groups}</span>
    </span>
  );
}
