import { UserRound } from 'lucide-react';
import type { StepGround } from '../../actions/whoMayTake.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

type Refused = Exclude<StepGround, { readonly may: 'take' }>;

/** Why a step cannot be taken here and now, and the way on. */
export function StepRefused({ id, ground }: { readonly id: string; readonly ground: Refused }) {
  const text = useText('record');
  if (ground.may === 'absent') return <AbsentRound />;
  return (
    <div className="page stack">
      <PageHeader
        title={ground.may === 'broken' ? text('broken.title') : text('turn.title')}
        back={{ href: paths.record(id), text: text('toRecord') }}
      />
      {ground.may === 'broken' && <ProblemNotice problems={ground.problems} />}
      {ground.may === 'closed' && <Closed id={id} ground={ground} />}
      {ground.may === 'others' && <Others ground={ground} />}
    </div>
  );
}

function AbsentRound() {
  const text = useText('record');
  return (
    <div className="page stack">
      <h1 className="vh" tabIndex={-1}>
        {text('absent.title')}
      </h1>
      <EmptyState
        heading={text('absent.title')}
        action={
          <LinkButton look="primary" href={paths.import}>
            {text('absent.import')}
          </LinkButton>
        }
      >
        {text('absent.text')}
      </EmptyState>
    </div>
  );
}

function Closed({ id, ground }: { id: string; ground: Extract<Refused, { may: 'closed' }> }) {
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  const names = [...new Set(ground.turns.map(({ role }) => roles[role].toLocaleLowerCase()))];
  return (
    <Notice
      heading={text('turn.closed')}
      action={<LinkButton href={paths.record(id)}>{text('toRecord')}</LinkButton>}
    >
      <p>{names.length === 0 ? text('turn.forked') : text('turn.waitsFor', { who: format.list(names) })}</p>
    </Notice>
  );
}

function Others({ ground }: { ground: Extract<Refused, { may: 'others' }> }) {
  const text = useText('record');
  const roles = useRoleWords();
  const { choose } = useProfiles();
  const [role = 'employee'] = ground.roles;
  const switches = ground.others.map(({ id, name }) => (
    <Button key={id} icon={UserRound} onClick={() => choose(id)}>
      {text('turn.switchTo', { name })}
    </Button>
  ));
  return (
    <Notice heading={text('turn.others', { role: roles[role].toLocaleLowerCase() })} action={switches}>
      <p>{switches.length > 0 ? text('turn.othersHere') : text('turn.othersElsewhere')}</p>
    </Notice>
  );
}
