import { useMemo } from 'react';
import { type RoundSight, watchRound } from '../../actions/watchRound.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DeleteRound } from './DeleteRound.tsx';
import { OpenRecord } from './OpenRecord.tsx';

/** One round as the device holds it: who has said what, whose turn it is, and what can be done now. */
export function RecordScreen({ id }: { readonly id: string }) {
  const profile = useProfile();
  return profile && <Record key={`${id} ${profile.id}`} id={id} profile={profile} />;
}

function Record({ id, profile }: { id: string; profile: Profile }) {
  const ports = usePorts();
  const text = useText('record');
  const sight = useWatched(useMemo(() => watchRound(ports, profile, id), [ports, profile, id]));
  if (sight === undefined) return <p className="vh">{text('loading')}</p>;
  if (sight.kind === 'open') return <OpenRecord id={id} profile={profile} round={sight} />;
  return sight.kind === 'absent' ? <Absent id={id} sight={sight} /> : <Broken id={id} sight={sight} />;
}

function Absent({ id, sight }: { id: string; sight: Extract<RoundSight, { kind: 'absent' }> }) {
  const text = useText('record');
  const begun = sight.drafts.some(({ key }) => key.step === 'self-assessment');
  return (
    <div className="page stack">
      <h1 className="vh" tabIndex={-1}>
        {text(begun ? 'begun.title' : 'absent.title')}
      </h1>
      <EmptyState
        heading={text(begun ? 'begun.title' : 'absent.title')}
        action={
          <LinkButton look="primary" href={begun ? paths.step(id, 'self-assessment') : paths.import}>
            {text(begun ? 'begun.do' : 'absent.import')}
          </LinkButton>
        }
      >
        {text(begun ? 'begun.text' : 'absent.text')}
      </EmptyState>
      {begun && <DeleteRound id={id} />}
    </div>
  );
}

/** What the device holds does not hold together: said, and never used. */
function Broken({ id, sight }: { id: string; sight: Extract<RoundSight, { kind: 'broken' }> }) {
  const text = useText('record');
  return (
    <div className="page stack">
      <PageHeader title={text('broken.title')} back={{ href: paths.home, text: text('toHome') }} />
      <ProblemNotice problems={sight.problems} />
      <DeleteRound id={id} />
    </div>
  );
}
