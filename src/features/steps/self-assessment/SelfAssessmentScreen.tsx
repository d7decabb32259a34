import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OpenWalk } from './OpenWalk.tsx';
import { useStoredDraft } from './useStoredDraft.ts';

/**
 * The employee's step: walking the checklist, looking over, signing. Without a part it resumes where one left off;
 * `about`, `own` and `summary` are places of the walk beside the checklist's parts.
 */
export function SelfAssessmentScreen(props: {
  readonly assessment: string;
  readonly part: string | null;
  readonly question: string | null;
}) {
  const text = useText('walk');
  const stored = useStoredDraft(props.assessment);
  if (stored === undefined) return <p className="vh">{text('loading')}</p>;
  if (stored !== null)
    return <OpenWalk key={stored.assessment} stored={stored} part={props.part} question={props.question} />;
  return (
    <div className="page">
      <EmptyState
        heading={text('absent.title')}
        action={
          <LinkButton look="primary" href={paths.record(props.assessment)}>
            {text('absent.record')}
          </LinkButton>
        }
      >
        {text('absent.text')}
      </EmptyState>
    </div>
  );
}
