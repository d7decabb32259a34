import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { OpenedAssessment } from '../../actions/openAssessment.ts';
import { rulesOf } from '../../actions/rulesOf.ts';
import { restartRound } from '../../actions/startRound.ts';
import { allQuestions } from '../../domain/checklist/questions.ts';
import { textsFor } from '../../domain/checklist/textsFor.ts';
import type { Problem } from '../../domain/problems.ts';
import { useLanguage, useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './reading/reading.module.css';
import { returnOf } from './returnOf.ts';
import type { StepFrame } from './stepFrame.ts';

/**
 * Before an employee answers again: what the manager asks, each question leading to its place, and what happens to the
 * first version. Also the way to answer anew when something has changed at the workplace.
 */
export function ReturnedScreen(props: {
  readonly frame: StepFrame;
  readonly opened: OpenedAssessment;
  /** The answers lie open as a draft again. */
  readonly onRestarted: () => void;
}) {
  const { frame, opened } = props;
  const ports = usePorts();
  const text = useText('record');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const returned = returnOf(opened.state);
  const restart = async (href: string) => {
    const restarted = await restartRound(ports, frame.profile, frame.id);
    if (!restarted.ok) return setProblems(restarted.problems);
    window.location.hash = href;
    props.onRestarted();
  };
  const again = paths.step(frame.id, 'self-assessment');
  return (
    <div className="page stack">
      <PageHeader
        title={returned ? text('returned.title', { name: returned.by }) : text('again.title')}
        lead={text(returned ? 'returned.lead' : 'again.lead')}
        back={{ href: paths.record(frame.id), text: text('toRecord') }}
      />
      {returned && returned.message !== '' && (
        <blockquote className={styles.quote}>{returned.message}</blockquote>
      )}
      {returned && <Reasons frame={frame} opened={opened} onGo={(href) => void restart(href)} />}
      <ProblemNotice problems={problems} />
      <div className={styles.go}>
        <Button look="primary" icon={RotateCcw} onClick={() => void restart(again)}>
          {text('again.do')}
        </Button>
        <LinkButton href={paths.record(frame.id)}>{text('toRecord')}</LinkButton>
      </div>
    </div>
  );
}

function Reasons(props: { frame: StepFrame; opened: OpenedAssessment; onGo: (href: string) => void }) {
  const { frame, opened } = props;
  const text = useText('record');
  const places = usePlaces(frame, opened);
  const reasons = returnOf(opened.state)?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="reasons">
      <h2 id="reasons">{text('returned.reasons', { count: reasons.length })}</h2>
      <ul className={styles.measures}>
        {reasons.map(({ risk, text: reason }) => {
          const { title, href } = places(risk);
          return (
            <li key={risk}>
              <a
                href={href}
                onClick={(event) => {
                  event.preventDefault();
                  props.onGo(href);
                }}
              >
                {title}
              </a>
              <p className={styles.quote}>{reason}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a question or own risk is called, and where it is answered. */
function usePlaces({ id, profile }: StepFrame, opened: OpenedAssessment) {
  const language = useLanguage();
  const { catalog } = usePorts();
  return useMemo(() => {
    const { checklist } = opened.entry;
    const texts = textsFor(opened.entry, language, rulesOf({ catalog }, profile));
    const own = returnOf(opened.state)?.said?.ownRisks ?? [];
    return (risk: string) => {
      const placed = allQuestions(checklist).find(({ question }) => question.id === risk);
      if (placed)
        return {
          title: `${placed.number} ${texts.items[risk]?.question ?? ''}`,
          href: paths.question(id, placed.part.id, risk),
        };
      return { title: own.find((entry) => entry.id === risk)?.finding ?? risk, href: paths.part(id, 'own') };
    };
  }, [id, opened, language, catalog, profile]);
}
