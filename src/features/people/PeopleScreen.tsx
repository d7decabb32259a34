import { IdCard, UserPlus } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './people.module.css';
import { useContacts } from './useContacts.ts';

/** Everybody whose key the user has met, and how sure they can be of each. */
export function PeopleScreen() {
  const text = useText('people');
  const profile = useProfile();
  return (
    <div className="page stack">
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        back={{ href: paths.home, text: text('toHome') }}
      />
      {profile ? <People key={profile.id} profile={profile} /> : <NobodyYet />}
    </div>
  );
}

function People({ profile }: { profile: Profile }) {
  const text = useText('people');
  const people = useContacts(profile);
  if (people === undefined) return <p className="vh">{text('loading')}</p>;
  const add = (
    <LinkButton look={people.length === 0 ? 'primary' : 'accent'} icon={UserPlus} href={paths.addPerson}>
      {text('add')}
    </LinkButton>
  );
  if (people.length === 0)
    return (
      <EmptyState heading={text('empty')} action={add}>
        {text('empty.text')}
      </EmptyState>
    );
  return (
    <div className={styles.wide}>
      <div className={styles.buttons}>
        {add}
        <LinkButton icon={IdCard} href={paths.ownCard}>
          {text('card.title')}
        </LinkButton>
      </div>
      <PeopleList people={people} />
    </div>
  );
}
