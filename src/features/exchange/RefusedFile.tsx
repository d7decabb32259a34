import { ArrowRight, KeyRound } from 'lucide-react';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ReceivedFileProps } from './ReceivedFile.tsx';

/** Why nothing was taken in, and the way on where there is one. */
export function RefusedFile(props: ReceivedFileProps) {
  const { problems } = props.file;
  const other = problems.find((one) => one.problem === 'addressed-to-other-profile');
  if (problems.some(({ problem }) => problem === 'recovery-missing')) return <RecoveryFirst />;
  return (
    <ProblemNotice problems={problems} action={other && <PassTo {...props} profileId={other.profile} />} />
  );
}

/** Nothing is wrong with the file; there is one thing to do first. */
function RecoveryFirst() {
  const text = useText('exchange');
  const problems = useText('problems');
  return (
    <Notice
      heading={problems('recovery-missing.what')}
      announce
      action={
        <LinkButton look="primary" icon={KeyRound} href={paths.recovery}>
          {text('recovery.do')}
        </LinkButton>
      }
    >
      <p>{problems('recovery-missing.do')}</p>
      <p>{text('recovery.stays')}</p>
    </Notice>
  );
}

function PassTo(
  props: ReceivedFileProps & {
    readonly profileId: Extract<Problem, { problem: 'addressed-to-other-profile' }>['profile'];
  },
) {
  const text = useText('exchange');
  const { profiles, choose } = useProfiles();
  const other = profiles.find(({ id }) => id === props.profileId);
  if (other === undefined) return null;
  const pass = () => {
    props.verbs.passTo(props.file, other);
    choose(other.id);
  };
  return (
    <Button iconAfter={ArrowRight} onClick={pass}>
      {text('passTo', { name: other.name })}
    </Button>
  );
}
