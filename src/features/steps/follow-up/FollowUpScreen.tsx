import { useMemo, useState } from 'react';
import { rulesOf } from '../../../actions/rulesOf.ts';
import { signFollowUp } from '../../../actions/signings.ts';
import { textsFor } from '../../../domain/checklist/textsFor.ts';
import { useLanguage, useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { SaveMark } from '../../../questionnaire/SaveMark.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextArea } from '../../../ui/TextField.tsx';
import styles from '../reading/reading.module.css';
import { readRisks } from '../reading/readRisks.ts';
import { SignedStep } from '../SignedStep.tsx';
import { SignPanel } from '../SignPanel.tsx';
import type { StepFrame } from '../stepFrame.ts';
import { useStepDraft } from '../useStepDraft.ts';
import { useStepSigning } from '../useStepSigning.ts';
import {
  type CheckedMeasure,
  completeFollowUp,
  emptyFollowUp,
  type FollowUpDraft,
  measuresToCheck,
} from './followUpDraft.ts';
import { MeasureCheck } from './MeasureCheck.tsx';

/** Whether the measures were done and whether they helped. May be said again and again. */
export function FollowUpScreen(frame: StepFrame) {
  const { opened } = frame;
  const measures = useMeasures(frame);
  const [empty] = useState(() => opened && emptyFollowUp(opened, measures));
  return empty && <FollowUp frame={frame} measures={measures} empty={empty} />;
}

function useMeasures({ opened, role, profile }: StepFrame): CheckedMeasure[] {
  const language = useLanguage();
  const { catalog } = usePorts();
  return useMemo(() => {
    if (opened === null) return [];
    const texts = textsFor(opened.entry, language, rulesOf({ catalog }, profile));
    return measuresToCheck(opened, readRisks(opened, role, texts));
  }, [opened, role, language, catalog, profile]);
}

function FollowUp(props: { frame: StepFrame; measures: readonly CheckedMeasure[]; empty: FollowUpDraft }) {
  const { frame, measures, empty } = props;
  const ports = usePorts();
  const text = useText('record');
  const draft = useStepDraft(frame, 'follow-up', empty);
  const signing = useStepSigning(frame, draft, (by) =>
    signFollowUp(ports, by, completeFollowUp(draft.form.getValues(), measures)),
  );
  if (signing.signed) return <SignedStep id={frame.id} profile={frame.profile} link={signing.signed} />;
  return (
    <div className="page">
      <SaveMark draft={draft} />
      <div className={styles.lay}>
        <div className={styles.main}>
          <header>
            <PageHeader
              title={text('followUp.title', { count: measures.length })}
              lead={text('followUp.lead')}
              back={{ href: paths.record(frame.id), text: text('toRecord') }}
            />
          </header>
          <ul className={styles.risks}>
            {measures.map((item) => (
              <MeasureCheck key={item.measure.id} item={item} frame={frame} draft={draft} />
            ))}
          </ul>
          <TextArea
            label={text('followUp.note')}
            hint={text('followUp.note.hint')}
            maxLength={4000}
            rows={3}
            {...draft.form.register('note')}
          />
        </div>
        <aside className={styles.side}>
          <SignPanel
            title={text('followUp.panel')}
            name={frame.profile.name}
            role={frame.role}
            meaning="followUp"
            act={text('sign.act')}
            onSign={signing.sign}
          />
        </aside>
      </div>
    </div>
  );
}
