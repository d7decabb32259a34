import { useMemo, useState } from 'react';
import { watchReceivers } from '../../actions/packages/possibleReceivers.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { InvitationMade } from './InvitationMade.tsx';
import { InviteForm } from './InviteForm.tsx';
import styles from './invitation.module.css';
import { useInviteForm } from './useInviteForm.ts';

/** A manager makes a link with which employees begin their rounds. */
export function InviteScreen() {
  const text = useText('invitation');
  const profile = useProfile();
  if (profile?.roles.includes('manager'))
    return (
      <div className="page stack">
        <Invite key={profile.id} profile={profile} />
      </div>
    );
  return (
    <div className="page stack">
      <PageHeader title={text('invite.onlyManager.title')} lead={text('invite.onlyManager.text')} />
      <div>
        <LinkButton
          look="primary"
          href={profile === null ? paths.newProfileAs('manager') : paths.profile(profile.id)}
        >
          {text('invite.onlyManager.do')}
        </LinkButton>
      </div>
    </div>
  );
}

function Invite({ profile }: { profile: Profile }) {
  const text = useText('invitation');
  const ports = usePorts();
  const [isChanging, setChanging] = useState(false);
  const known = useWatched(useMemo(() => watchReceivers(ports, profile), [ports, profile]));
  const form = useInviteForm(profile, known ?? []);
  if (known === undefined) return <p className="vh">{text('invite.loading')}</p>;
  if (form.made)
    return (
      <InvitationMade
        made={form.made}
        profile={profile}
        onChange={() => {
          setChanging(true);
          form.again();
        }}
      />
    );
  return (
    <>
      <PageHeader
        title={text('invite.title')}
        lead={text('invite.lead')}
        back={{ href: paths.home, text: text('made.home') }}
        takesOver={isChanging}
      />
      <div className={styles.column}>
        <InviteForm form={form} known={known} />
      </div>
    </>
  );
}
