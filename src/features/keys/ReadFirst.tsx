import { FileKey2 } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import type { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { RotateButton } from './RotateKey.tsx';

/** What losing both file and code means, said before it can happen. */
export function ReadFirst(props: {
  readonly profile: Profile;
  readonly made: Pick<ReturnType<typeof useDeed>, 'busy' | 'problems'>;
  readonly onMake: () => void;
}) {
  const text = useText('keys');
  const { busy, problems } = props.made;
  const mustRotate = problems.some(({ problem }) => problem === 'key-not-recoverable');
  return (
    <>
      <ul>
        <li>{text('lose.new')}</li>
        <li>{text('lose.signed')}</li>
        <li>{text('lose.rounds')}</li>
        <li>{text('lose.nobody')}</li>
      </ul>
      <ProblemNotice problems={problems} />
      {mustRotate ? (
        // The new key can be kept in a file, so that what was asked for goes on.
        <RotateButton profile={props.profile} onRotated={props.onMake} />
      ) : (
        <div>
          <Button look="primary" icon={FileKey2} aria-disabled={busy} onClick={props.onMake}>
            {text(busy ? 'make.busy' : 'make.do')}
          </Button>
        </div>
      )}
      <p className="vh" role="status">
        {busy && text('make.busy')}
      </p>
    </>
  );
}
