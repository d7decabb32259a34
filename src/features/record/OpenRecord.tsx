import { meaningKeyOf } from '../../actions/meaningKeyOf.ts';
import { rulesOf } from '../../actions/rulesOf.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Link } from '../../domain/chain/link.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { usePlaceWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ChainStory } from '../../questionnaire/ChainStory.tsx';
import { WhenSomethingHappens } from '../../questionnaire/EmployerRules.tsx';
import { ForkNotice } from '../../questionnaire/ForkNotice.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TitleBlock } from '../../ui/TitleBlock.tsx';
import { HandOvers } from './HandOvers.tsx';
import { lastSaid } from './lastSaid.ts';
import { Reports } from './Reports.tsx';
import { RoundActions } from './RoundActions.tsx';
import styles from './record.module.css';
import { Whereabouts } from './Whereabouts.tsx';

export interface RecordProps {
  readonly id: string;
  readonly profile: Profile;
  readonly round: OpenRound;
}

/** A round that holds, in full. */
export function OpenRecord(props: RecordProps) {
  return (
    <div className={styles.record}>
      <Head {...props} />
      <Forks {...props} />
      <Whereabouts {...props} />
      <div className={styles.lay}>
        <Story {...props} />
        <aside className={styles.side}>
          <Reports {...props} />
          <HandOvers {...props} />
          <IfSomethingHappens {...props} />
          <RoundActions {...props} />
        </aside>
      </div>
    </div>
  );
}

function Head({ round }: RecordProps) {
  const text = useText('record');
  const common = useText('common');
  const places = usePlaceWords();
  const said = lastSaid(round.opened.state);
  if (!said) return null;
  const { place, placeName, mainWorkplace, manager, safetyRepresentative } = said.statement.body;
  const facts = [
    { label: text('fact.place'), value: placeName || places[place] },
    { label: text('fact.mainWorkplace'), value: mainWorkplace },
    { label: common('role.manager'), value: manager },
    { label: common('role.safetyRepresentative'), value: safetyRepresentative || text('fact.unnamed') },
  ];
  return (
    <header className={styles.head}>
      <PageHeader title={said.statement.author.name} back={{ href: paths.home, text: text('toHome') }} />
      <TitleBlock facts={facts} />
    </header>
  );
}

/** What holds while the work goes on, where one looks when it does. */
function IfSomethingHappens({ profile }: RecordProps) {
  const text = useText('rules');
  const record = useText('record');
  const rules = rulesOf(usePorts(), profile);
  return (
    <section className={styles.section} aria-labelledby="happened">
      <h2 id="happened">{text('happened')}</h2>
      <WhenSomethingHappens rules={rules} />
      <p>
        <a href={paths.help}>{record('help.all', { employer: rules.name })}</a>
      </p>
    </section>
  );
}

function Forks({ id, round }: RecordProps) {
  const text = useText('record');
  const voice = useVoice();
  const { clock } = usePorts();
  const outcomeOf = ({ statement }: Link) => voice.outcome(meaningKeyOf(statement));
  return round.opened.state.forks.map((fork) => {
    const kind = fork.sides.at(-1)?.statement.kind;
    const isMine = round.myRoles.includes(fork.role) && kind !== undefined;
    return (
      <ForkNotice
        key={fork.role}
        fork={fork}
        outcomeOf={outcomeOf}
        now={clock.now()}
        action={
          isMine && (
            <LinkButton look="primary" href={paths.step(id, kind)}>
              {text('fork.do')}
            </LinkButton>
          )
        }
      />
    );
  });
}

function Story({ round }: RecordProps) {
  const text = useText('record');
  const voice = useVoice();
  const { clock } = usePorts();
  const { links, standing, followUps } = round.opened.state;
  const inForce = new Set([...Object.values(standing), ...followUps].map(({ digest }) => digest));
  return (
    <section className={styles.section} aria-labelledby="story">
      <h2 id="story">{text('story.title')}</h2>
      <ChainStory
        links={links}
        outcomeOf={({ statement }) => voice.outcome(meaningKeyOf(statement))}
        isReplaced={({ digest }) => !inForce.has(digest)}
        myKeys={round.myKeys}
        now={clock.now()}
      />
    </section>
  );
}
