import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { meaningKeyOf } from '../../actions/meaningKeyOf.ts';
import type { MetPerson } from '../../actions/packages/metPeople.ts';
import type { Imported } from '../../actions/packages/takeIn.ts';
import { type OpenRound, watchRound } from '../../actions/watchRound.ts';
import type { Link } from '../../domain/chain/link.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ForkNotice } from '../../questionnaire/ForkNotice.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './exchange.module.css';
import { ReplacedKeys } from './ReplacedKeys.tsx';

/** What came, from whom, and where to go on. */
export function ImportedRound(props: { readonly imported: Imported; readonly people: readonly MetPerson[] }) {
  const { imported } = props;
  const text = useText('exchange');
  const voice = useVoice();
  const roles = useRoleWords();
  const { clock } = usePorts();
  const profile = useProfile();
  const { from, news, relation } = imported;
  const outcomeOf = ({ statement }: Link) => voice.outcome(meaningKeyOf(statement));
  return (
    <>
      <Notice
        announce
        heading={text(`imported.${relation}`)}
        action={profile && <Onward id={imported.assessment} profile={profile} />}
      >
        <p>{text('imported.from', { name: from.name, role: roles[from.role].toLocaleLowerCase() })}</p>
        {relation !== 'behind' && <p>{text(`imported.${relation}.text`)}</p>}
        {news.length > 0 && (
          <ul>
            {news.map((link) => (
              <li key={link.digest}>
                {link.statement.author.name}: {outcomeOf(link)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <ReplacedKeys people={props.people} />
      {imported.forks.map((fork) => (
        <ForkNotice key={fork.role} fork={fork} outcomeOf={outcomeOf} now={clock.now()} />
      ))}
    </>
  );
}

/** Whose turn it is now, and the way on. */
function Onward({ id, profile }: { id: string; profile: Profile }) {
  const ports = usePorts();
  const text = useText('exchange');
  const home = useText('home');
  const sight = useWatched(useMemo(() => watchRound(ports, profile, id), [ports, profile, id]));
  if (sight?.kind !== 'open') return null;
  const step = myStep(sight);
  return (
    <div className={styles.section}>
      <p className="sm">{step ? text('imported.yourTurn') : home(`status.${sight.status}`)}</p>
      <div className={styles.go}>
        {step && (
          <LinkButton look="primary" iconAfter={ArrowRight} href={paths.step(id, step)}>
            {home(`do.${step}`)}
          </LinkButton>
        )}
        <LinkButton href={paths.record(id)}>{text('toRecord')}</LinkButton>
      </div>
    </div>
  );
}

function myStep({ turns, myRoles }: OpenRound) {
  return turns.find(({ role }) => myRoles.includes(role))?.step ?? null;
}
