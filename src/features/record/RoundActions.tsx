import { Braces, ClipboardCheck, RotateCcw, Table2, UserRoundX } from 'lucide-react';
import { chainAttachment } from '../../actions/chainAttachment.ts';
import { openSteps } from '../../domain/chain/nextSteps.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { DeleteRound } from './DeleteRound.tsx';
import type { RecordProps } from './OpenRecord.tsx';
import { planTable } from './planTable.ts';
import styles from './record.module.css';

/** What else can be done with a round: following up, speaking again, taking out as data, taking away. */
export function RoundActions({ id, round }: RecordProps) {
  const text = useText('record');
  const { opened, myRoles } = round;
  const { state, entry } = opened;
  const open = openSteps(entry.checklist.procedure, state);
  const opinion = state.standing['safety-statement']?.statement.author.role;
  const canStandIn =
    myRoles.includes('manager') && open.includes('safety-statement') && opinion === undefined;
  const canFollowUp = open.includes('follow-up') && !myRoles.every((role) => role === 'safetyRepresentative');
  return (
    <section className={styles.section} aria-labelledby="more">
      <h2 id="more">{text('more.title')}</h2>
      <div className={styles.deeds}>
        {canFollowUp && (
          <LinkButton look="quiet" icon={ClipboardCheck} href={paths.step(id, 'follow-up')}>
            {text('more.followUp')}
          </LinkButton>
        )}
        {canStandIn && (
          <LinkButton look="quiet" icon={UserRoundX} href={paths.step(id, 'safety-statement')}>
            {text('more.standIn')}
          </LinkButton>
        )}
        {speakAgain(round).map((step) => (
          <LinkButton key={step} look="quiet" icon={RotateCcw} href={paths.step(id, step)}>
            {text(`more.again.${step}`)}
          </LinkButton>
        ))}
        <TakeOut id={id} round={round} />
        <DeleteRound id={id} />
      </div>
    </section>
  );
}

const restated = {
  employee: ['self-assessment', 'acceptance'],
  manager: ['manager-review'],
  safetyRepresentative: ['safety-statement'],
} as const;

/** Steps at which this person has spoken, and may speak again. */
function speakAgain({ opened, myRoles }: RecordProps['round']) {
  return myRoles.flatMap((role) =>
    restated[role].filter((step) => opened.state.standing[step]?.statement.author.role === role),
  );
}

function TakeOut({ id, round }: Pick<RecordProps, 'id' | 'round'>) {
  const text = useText('record');
  const { files } = usePorts();
  const { links } = round.opened.state;
  const chain = () => {
    const bytes = chainAttachment(
      id,
      links.map(({ envelope }) => envelope),
    );
    files.download(`distansrond-${id.slice(0, 8)}.json`, 'application/json', bytes);
  };
  const table = planTable(round.opened, {
    what: text('plan.what'),
    responsible: text('plan.responsible'),
    due: text('plan.due'),
    followUp: text('plan.followUp'),
    status: text('plan.status'),
    statuses: {
      notStarted: text('followUp.status.notStarted'),
      ongoing: text('followUp.status.ongoing'),
      done: text('followUp.status.done'),
      cancelled: text('followUp.status.cancelled'),
    },
  });
  return (
    <>
      {table !== null && (
        <Button
          look="quiet"
          icon={Table2}
          onClick={() => files.download(`handlingsplan-${id.slice(0, 8)}.csv`, 'text/csv', table)}
        >
          {text('more.plan')}
        </Button>
      )}
      <Button look="quiet" icon={Braces} onClick={chain}>
        {text('more.chain')}
      </Button>
    </>
  );
}
