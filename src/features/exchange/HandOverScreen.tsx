import { useMemo } from 'react';
import { type OpenRound, watchRound } from '../../actions/watchRound.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { HandOverDesk } from './HandOverDesk.tsx';

/** Making the file that one of the others gets: for whom, what they see, and under which passphrase. */
export function HandOverScreen({ id }: { readonly id: string }) {
  const profile = useProfile();
  return profile && <Loading key={`${id} ${profile.id}`} id={id} profile={profile} />;
}

function Loading({ id, profile }: { id: string; profile: Profile }) {
  const ports = usePorts();
  const text = useText('exchange');
  const sight = useWatched(useMemo(() => watchRound(ports, profile, id), [ports, profile, id]));
  if (sight === undefined) return <p className="vh">{text('loading')}</p>;
  return (
    <div className="page stack">
      <PageHeader
        title={text('handOver.title')}
        lead={text('handOver.lead')}
        back={{ href: paths.record(id), text: text('toRecord') }}
      />
      {sight.kind === 'open' && <Open id={id} profile={profile} round={sight} />}
      {sight.kind === 'broken' && <ProblemNotice problems={sight.problems} />}
      {sight.kind === 'absent' && <Refused heading={text('handOver.nothing')} id={id} />}
    </div>
  );
}

function Open({ id, profile, round }: { id: string; profile: Profile; round: OpenRound }) {
  const text = useText('exchange');
  const [role] = round.myRoles;
  if (role === undefined) return <Refused heading={text('handOver.notYours')} id={id} />;
  return <HandOverDesk id={id} profile={profile} role={role} round={round} />;
}

function Refused({ heading, id }: { heading: string; id: string }) {
  const text = useText('exchange');
  return (
    <Notice heading={heading} action={<LinkButton href={paths.record(id)}>{text('toRecord')}</LinkButton>} />
  );
}
