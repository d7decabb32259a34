import { IdCard, KeyRound, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { controlNumberOf } from '../../actions/keys/controlNumberOf.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
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
  const isCurrent = id === current?.id;
  return (
    <li>
      <div>
        <b>{name}</b>
        <span className="sm mut">
          {format.list(roles.map((role) => roleWords[role].toLocaleLowerCase()))}
          {isCurrent && `. ${text('settings.profiles.current')}`}
        </span>
        <KeyOf profile={profile} isCurrent={isCurrent} />
      </div>
      <div className="row">
        {isCurrent && (
          <>
            <LinkButton small icon={IdCard} href={paths.ownCard}>
              {text('settings.card')}
            </LinkButton>
            <LinkButton small icon={KeyRound} href={paths.keys}>
              {text('settings.keys')}
            </LinkButton>
          </>
        )}
        {!isCurrent && (
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

/** The number others compare, and what to know when the key carries another name than the person now has. */
function KeyOf({ profile, isCurrent }: { profile: Profile; isCurrent: boolean }) {
  const text = useText('pages');
  const key = useKeyOf(profile.id);
  if (key === undefined) return null;
  if (key === null) return <span className="xs dim">{text('settings.key.none')}</span>;
  return (
    <div className={styles.key}>
      <ControlNumber number={key.number} label={text('settings.key.numberOf', { name: profile.name })} />
      {key.name !== profile.name && (
        <p className="sm">
          {text('settings.key.renamed', { signed: key.name })}{' '}
          {isCurrent && <a href={paths.keys}>{text('settings.key.change')}</a>}
        </p>
      )}
    </div>
  );
}

/** The key a person signs with now: null before there is one, undefined until it has been read. */
function useKeyOf(profile: string) {
  const ports = usePorts();
  const [key, setKey] = useState<{ readonly name: string; readonly number: Digits } | null>();
  useEffect(() => {
    let wanted = true;
    void ports.identities.load(profile).then(async (identity) => {
      const made = identity && { name: identity.name, number: await controlNumberOf(ports, identity) };
      if (wanted) setKey(made);
    });
    return () => {
      wanted = false;
    };
  }, [ports, profile]);
  return key;
}
