import { useMemo } from 'react';
import { rulesOf } from '../../../actions/rulesOf.ts';
import { signAcceptance } from '../../../actions/signings.ts';
import { textsFor } from '../../../domain/checklist/textsFor.ts';
import { refuse } from '../../../domain/result.ts';
import type { AcceptanceBody } from '../../../domain/steps/acceptance.ts';
import { useLanguage, useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { EmployerRules } from '../../../questionnaire/EmployerRules.tsx';
import { SaveMark } from '../../../questionnaire/SaveMark.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { AgreementReading } from '../reading/AgreementReading.tsx';
import { GeneralMeasures } from '../reading/GeneralMeasures.tsx';
import { ReportButtons } from '../reading/ReportButtons.tsx';
import { RiskReading } from '../reading/RiskReading.tsx';
import styles from '../reading/reading.module.css';
import { acceptedReview, readRisks } from '../reading/readRisks.ts';
import { useReviewFinding } from '../reading/useReviewFinding.ts';
import { SignedStep } from '../SignedStep.tsx';
import { StandingWord } from '../StandingWord.tsx';
import type { StepFrame } from '../stepFrame.ts';
import { useStepDraft } from '../useStepDraft.ts';
import { useStepSigning } from '../useStepSigning.ts';
import { AcceptancePanel } from './AcceptancePanel.tsx';

/** So far: nothing chosen is neither yes nor no. */
export type AcceptanceDraft = Omit<AcceptanceBody, 'outcome'> & {
  readonly outcome: AcceptanceBody['outcome'] | null;
};

const empty: AcceptanceDraft = { outcome: null, comment: '', voluntary: false };

/** The employee reads the manager's result beside their own words, and accepts or declines the plan and the agreement. */
export function AcceptanceScreen(frame: StepFrame) {
  const ports = usePorts();
  const draft = useStepDraft(frame, 'acceptance', empty);
  const signing = useStepSigning(frame, draft, (by) => {
    const { outcome, ...said } = draft.form.getValues();
    if (outcome === null)
      return Promise.resolve(refuse({ problem: 'missing', missing: [{ what: 'outcome' }] }));
    return signAcceptance(ports, by, { ...said, outcome });
  });
  if (signing.signed) return <SignedStep id={frame.id} profile={frame.profile} link={signing.signed} />;
  return (
    <div className="page">
      <SaveMark draft={draft} />
      <div className={styles.lay}>
        <Reading {...frame} />
        <aside className={styles.side}>
          <StandingWord link={frame.opened?.state.standing.acceptance} />
          <AcceptancePanel frame={frame} draft={draft} signing={signing} />
        </aside>
      </div>
    </div>
  );
}

function Reading({ id, profile, opened }: StepFrame) {
  const text = useText('record');
  const language = useLanguage();
  const rulesText = useText('rules');
  const { catalog } = usePorts();
  const rules = rulesOf({ catalog }, profile);
  const risks = useMemo(() => {
    if (opened === null) return [];
    return readRisks(opened, 'employee', textsFor(opened.entry, language, rules));
  }, [opened, language, rules]);
  const finding = useReviewFinding(opened, risks);
  const review = opened && acceptedReview(opened);
  if (!opened || !review) return null;
  return (
    <div className={styles.main}>
      <header>
        <PageHeader
          title={finding}
          lead={text('acceptance.lead')}
          back={{ href: paths.record(id), text: text('toRecord') }}
        />
      </header>
      <ReportButtons opened={opened} />
      {risks.length > 0 && (
        <section className={styles.section} aria-labelledby="risks">
          <h2 id="risks">{text('risk.title')}</h2>
          <ul className={styles.risks}>
            {risks.map((item) => (
              <RiskReading
                key={item.id}
                item={item}
                opened={opened}
                answerLabel={text('risk.yourAnswer')}
                managerLabel={text('risk.managerSays')}
              />
            ))}
          </ul>
        </section>
      )}
      <GeneralMeasures opened={opened} />
      <AgreementReading review={review} />
      <section className={styles.section} aria-labelledby="rules">
        <h2 id="rules">{rulesText('title', { employer: rules.name })}</h2>
        <EmployerRules rules={rules} />
      </section>
    </div>
  );
}
