import { useState } from 'react';
import { signSafetyStatement } from '../../../actions/signings.ts';
import { refuse } from '../../../domain/result.ts';
import type { SafetyStatementBody } from '../../../domain/steps/safetyStatement.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { SaveMark } from '../../../questionnaire/SaveMark.tsx';
import styles from '../reading/reading.module.css';
import { SignedStep } from '../SignedStep.tsx';
import { StandingWord } from '../StandingWord.tsx';
import type { StepFrame } from '../stepFrame.ts';
import { useStepDraft } from '../useStepDraft.ts';
import { useStepSigning } from '../useStepSigning.ts';
import { OpinionPanel } from './OpinionPanel.tsx';
import { RepresentativeReading } from './RepresentativeReading.tsx';
import { StandInPanel } from './StandInPanel.tsx';

/** So far: nothing chosen is no opinion yet. */
export type OpinionDraft = Omit<SafetyStatementBody, 'outcome' | 'invited'> & {
  readonly outcome: SafetyStatementBody['outcome'] | null;
  /** YYYY-MM-DD, or empty. */
  readonly invited: string;
};

/**
 * The representative reads everything they may see and states an opinion. A manager who opens it states instead that the
 * representative could not take part, so that nobody waits for ever.
 */
export function SafetyStatementScreen(frame: StepFrame) {
  const ports = usePorts();
  const isStandIn = frame.role === 'manager';
  const [empty] = useState<OpinionDraft>(() => ({
    outcome: isStandIn ? 'notAvailable' : null,
    reason: '',
    invited: '',
  }));
  const draft = useStepDraft(frame, 'safety-statement', empty);
  const signing = useStepSigning(frame, draft, (by) => {
    const { outcome, reason, invited } = draft.form.getValues();
    if (outcome === null)
      return Promise.resolve(refuse({ problem: 'missing', missing: [{ what: 'outcome' }] }));
    return signSafetyStatement(ports, by, { outcome, reason, invited: invited === '' ? null : invited });
  });
  if (signing.signed) return <SignedStep id={frame.id} profile={frame.profile} link={signing.signed} />;
  return (
    <div className="page">
      <SaveMark draft={draft} />
      <div className={styles.lay}>
        <RepresentativeReading {...frame} />
        <aside className={styles.side}>
          <StandingWord link={frame.opened?.state.standing['safety-statement']} />
          {isStandIn ? (
            <StandInPanel frame={frame} draft={draft} signing={signing} />
          ) : (
            <OpinionPanel frame={frame} draft={draft} signing={signing} />
          )}
        </aside>
      </div>
    </div>
  );
}
