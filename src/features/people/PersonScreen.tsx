import { UserX } from 'lucide-react';
import type { KnownContact } from '../../actions/contacts/knownContacts.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { OtherKeys } from './OtherKeys.tsx';
import { PersonDeeds } from './PersonDeeds.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonNumber } from './PersonNumber.tsx';
import styles from './people.module.css';
import { useContacts } from './useContacts.ts';
import { usePersonLine } from './usePersonLine.ts';

/** What the user knows of one person's key, and what they can do to be surer of it. */
export function PersonScreen({ fingerprint }: { readonly fingerprint: string }) {
  const text = useText('people');
  const profile = useProfile();
  if (profile !== null) return <Loading key={profile.id} fingerprint={fingerprint} profile={profile} />;
  return (
    <div className="page stack">
      <PageHeader title={text('person.title')} back={{ href: paths.home, text: text('toHome') }} />
      <NobodyYet />
    </div>
  );
}

function Loading({ fingerprint, profile }: { fingerprint: string; profile: Profile }) {
  const text = useText('people');
  const people = useContacts(profile);
  if (people === undefined) return <p className="vh">{text('loading')}</p>;
  const person = people.find(({ contact }) => contact.fingerprint === fingerprint);
  return (
    <div className="page stack">
      {person ? <Person person={person} people={people} profile={profile} /> : <NotHere />}
    </div>
  );
}

/** Everything on the page of one person needs to know them, the others, and who looks. */
export interface PersonProps {
  readonly person: KnownContact;
  readonly people: readonly KnownContact[];
  readonly profile: Profile;
}

function Person(props: PersonProps) {
  const { contact } = props.person;
  const text = useText('people');
  const line = usePersonLine();
  return (
    <>
      <PageHeader
        title={contact.name}
        lead={line(contact)}
        back={{ href: paths.people, text: text('toPeople') }}
      />
      <div className={styles.column}>
        <PersonFacts {...props} />
        <OtherKeys {...props} />
        <PersonNumber {...props} />
        <PersonDeeds {...props} />
      </div>
    </>
  );
}

function NotHere() {
  const text = useText('people');
  return (
    <>
      <PageHeader title={text('person.title')} back={{ href: paths.people, text: text('toPeople') }} />
      <Notice
        heading={text('person.absent')}
        action={
          <LinkButton icon={UserX} href={paths.people}>
            {text('toPeople')}
          </LinkButton>
        }
      >
        <p>{text('person.absent.text')}</p>
      </Notice>
    </>
  );
}
