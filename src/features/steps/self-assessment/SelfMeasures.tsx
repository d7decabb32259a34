import type { ProposedMeasure } from '../../../domain/answers/answers.ts';
import type { SelfAssessmentDraft } from '../../../domain/drafts/selfAssessmentDraft.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useBandWords } from '../../../i18n/words.ts';
import { useWalk } from '../../../questionnaire/Walk.tsx';
import { RiskChip } from '../../../ui/RiskChip.tsx';
import { RiskPlace, useFindingOf } from './RiskLists.tsx';
import styles from './summary.module.css';
import type { SummedRisk, WalkSummary } from './summaryOf.ts';

interface Row {
  readonly risk: SummedRisk;
  readonly at: number;
  readonly measure: ProposedMeasure;
}

/** What the employee can deal with at once, to tick off. */
export function SelfMeasures({ summary, draft }: { summary: WalkSummary; draft: SelfAssessmentDraft }) {
  const text = useText('walk');
  const rows = summary.risks.flatMap((risk) => ownMeasures(risk, draft));
  if (rows.length === 0) return null;
  const done = rows.filter(({ measure }) => measure.done).length;
  return (
    <section>
      <div className={styles.sh}>
        <h2>{text('summary.self')}</h2>
        <span>{text('summary.selfDone', { done, count: rows.length })}</span>
      </div>
      <ul className={styles.list}>
        {rows.map((row) => (
          <SelfMeasure key={`${row.risk.id} ${row.at}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function SelfMeasure({ row: { risk, at, measure } }: { row: Row }) {
  const { form } = useWalk().draft;
  const words = useBandWords();
  const finding = useFindingOf();
  const tick = (done: boolean) => {
    if (risk.source === 'question') return form.setValue(`answers.${risk.id}.measures.${at}.done`, done);
    const risks = form.getValues('ownRisks');
    form.setValue(
      'ownRisks',
      risks.map((other) =>
        other.id === risk.id ? { ...other, measures: withDone(other.measures, at, done) } : other,
      ),
    );
  };
  return (
    <li>
      <label className={`check ${styles.tick}`}>
        <input
          type="checkbox"
          checked={measure.done}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span>
          <span className={styles.what}>{measure.what}</span>
          <span className="d">{finding(risk)}</span>
        </span>
      </label>
      <RiskChip band={risk.band}>{words[risk.band]}</RiskChip>
      <RiskPlace risk={risk} />
    </li>
  );
}

function ownMeasures(risk: SummedRisk, draft: SelfAssessmentDraft): Row[] {
  const measures = risk.source === 'own' ? risk.own.measures : (draft.answers[risk.id]?.measures ?? []);
  return measures.flatMap((measure, at) =>
    measure.actor === 'employee' && measure.what.trim() !== '' ? [{ risk, at, measure }] : [],
  );
}

function withDone(measures: readonly ProposedMeasure[], at: number, done: boolean): ProposedMeasure[] {
  return measures.map((measure, index) => (index === at ? { ...measure, done } : measure));
}
