import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { PrivacyPromise } from '../../questionnaire/PrivacyPromise.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BeginRound } from './BeginRound.tsx';
import { InvitationFacts } from './InvitationFacts.tsx';
import styles from './invitation.module.css';
import { useOpenedInvitation } from './openedInvitation.ts';
import { StoppedInvitation } from './StoppedInvitation.tsx';
import { UnreadInvitation } from './UnreadInvitation.tsx';
import { type OpenInvitation, useInvitation } from './useInvitation.ts';

/** What an employee sees who opens the link, perhaps the first time here: who asks for what, and the way to begin. */
export function InvitationScreen({ short }: { readonly short: string | null }) {
  const opened = useOpenedInvitation(short);
  const profile = useProfile();
  // Somebody who looks at the example team has not said who they are.
  const person = profile === null || profile.demo ? null : profile;
  return (
    <div className="page stack">
      {opened === null ? (
        <UnreadInvitation why="none" />
      ) : (
        <Opened key={opened} text={opened} person={person} />
      )}
    </div>
  );
}

function Opened({ text: invitation, person }: { text: string; person: Profile | null }) {
  const text = useText('invitation');
  const reading = useInvitation(invitation, person);
  if (reading === undefined) return <p className="vh">{text('open.loading')}</p>;
  if (reading.ok) return <Invited invitation={reading.value} person={person} />;
  const isNewer = reading.problems.some(({ problem }) => problem === 'newer-than-this-app');
  return <UnreadInvitation why={isNewer ? 'newer' : 'damaged'} />;
}

function Invited({ invitation, person }: { invitation: OpenInvitation; person: Profile | null }) {
  const text = useText('invitation');
  const { read, people, isOwn } = invitation;
  const { name } = read.manager.author;
  const stopped = people.find(({ standing: { level } }) => level === 'changed' || level === 'revoked');
  return (
    <>
      <PageHeader title={text('open.title', { name })} lead={text('open.lead')} />
      <div className={styles.opened}>
        <div className={styles.column}>
          {stopped && <StoppedInvitation person={person} seen={stopped} />}
          <InvitationFacts invitation={invitation} />
          {isOwn && <Own />}
          {!isOwn && !stopped && <BeginRound invitation={invitation} person={person} />}
        </div>
        <aside>
          <PrivacyPromise />
        </aside>
      </div>
    </>
  );
}

function Own() {
  const text = useText('invitation');
  return (
    <Notice
      heading={text('own.title')}
      action={<LinkButton href={paths.invite}>{text('own.do')}</LinkButton>}
    >
      <p>{text('own.text')}</p>
    </Notice>
  );
}
