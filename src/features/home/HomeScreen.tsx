import { FolderInput, Link2, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { type RoundRow, watchRounds } from '../../actions/listRounds.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { groupRounds } from './groupRounds.ts';
import styles from './HomeScreen.module.css';
import { ResumeCard } from './ResumeCard.tsx';
import { RoundList } from './RoundList.tsx';

/** The rounds on this device that a person can see, and whose turn it is. */
export function HomeScreen({ profile }: { readonly profile: Profile }) {
  const ports = usePorts();
  const text = useText('home');
  const rounds = useWatched(useMemo(() => watchRounds(ports, profile), [ports, profile]));
  if (rounds === undefined) return <p className="vh">{text('loading')}</p>;
  return <Home rounds={rounds} profile={profile} />;
}

function Home({ rounds, profile }: { rounds: readonly RoundRow[]; profile: Profile }) {
  const text = useText('home');
  const { resume, mine, others, complete, attention } = groupRounds(rounds);
  const walks = profile.roles.includes('employee');
  const invites = profile.roles.includes('manager');
  const finding = useFinding(rounds);
  if (rounds.length === 0) return <NoRounds walks={walks} invites={invites} />;
  return (
    <div className={styles.home}>
      <h1 tabIndex={-1}>{finding}</h1>
      {resume && <ResumeCard row={resume} />}
      <RoundList heading={text('list.waiting')} rows={mine} />
      <RoundList heading={text('list.attention')} rows={attention} />
      <RoundList heading={text('list.others')} rows={others} />
      <RoundList heading={text('list.complete')} rows={complete} />
      <p className={styles.more}>
        {walks && (
          <LinkButton
            look={mine.length > 0 || resume ? 'plain' : 'primary'}
            icon={Plus}
            href={paths.newRound}
          >
            {text('newRound')}
          </LinkButton>
        )}
        {invites && <InviteButton />}
        <LinkButton icon={FolderInput} href={paths.import}>
          {text('import')}
        </LinkButton>
      </p>
    </div>
  );
}

/** The finding first: what waits for the one who looks. */
function useFinding(rounds: readonly RoundRow[]): string {
  const text = useText('home');
  const format = useFormat();
  const waiting = rounds.filter(({ myStep }) => myStep !== null).length;
  if (waiting > 0) return capital(text('finding.mine', { count: waiting, number: format.words(waiting) }));
  return text(rounds.every(({ status }) => status === 'complete') ? 'finding.allDone' : 'finding.others');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

function InviteButton({ look }: { look?: 'primary' }) {
  const text = useText('home');
  return (
    <LinkButton look={look ?? 'plain'} icon={Link2} href={paths.invite}>
      {text('invite')}
    </LinkButton>
  );
}

function NoRounds({ walks, invites }: { walks: boolean; invites: boolean }) {
  const text = useText('home');
  const newRound = (
    <LinkButton look="primary" icon={Plus} href={paths.newRound}>
      {text('newRound')}
    </LinkButton>
  );
  return (
    <div className={styles.home}>
      <h1 className="vh" tabIndex={-1}>
        {text('title')}
      </h1>
      <EmptyState
        heading={text('finding.none')}
        action={
          <p className={styles.more}>
            {walks && newRound}
            {invites && (walks ? <InviteButton /> : <InviteButton look="primary" />)}
            <LinkButton look={walks || invites ? 'plain' : 'primary'} icon={FolderInput} href={paths.import}>
              {text('import')}
            </LinkButton>
          </p>
        }
      >
        {text(walks ? 'empty.employee' : 'empty.others')}
      </EmptyState>
    </div>
  );
}
