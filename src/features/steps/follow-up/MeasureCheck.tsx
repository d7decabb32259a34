import { bandOf, score } from '../../../domain/assessment/rate.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useMatrixWords } from '../../../i18n/words.ts';
import type { HeldDraft } from '../../../questionnaire/useDraft.ts';
import { useDraftValue } from '../../../questionnaire/useDraftValue.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { RiskMatrix } from '../../../ui/RiskMatrix.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextArea } from '../../../ui/TextField.tsx';
import styles from '../reading/reading.module.css';
import type { StepFrame } from '../stepFrame.ts';
import type { CheckDraft, CheckedMeasure, FollowUpDraft } from './followUpDraft.ts';

const statuses = ['notStarted', 'ongoing', 'done', 'cancelled'] as const;
const effects = ['full', 'partial', 'none', 'newRisk'] as const;

/** One measure of the plan: how far it has come, whether it helped, and what risk remains. */
export function MeasureCheck(props: {
  readonly item: CheckedMeasure;
  readonly frame: StepFrame;
  readonly draft: HeldDraft<FollowUpDraft>;
}) {
  const { item, draft } = props;
  const text = useText('record');
  const format = useFormat();
  const { id, what, responsible, due, followUp } = item.measure;
  const check = useDraftValue(draft, `checks.${id}`) as CheckDraft;
  const change = (changed: Partial<CheckDraft>) =>
    draft.form.setValue(`checks.${id}`, { ...draft.form.getValues(`checks.${id}`), ...changed });
  return (
    <li className={styles.risk}>
      <h2 className={styles.small}>{what}</h2>
      <p className="xs dim">{item.risk?.title ?? text('measure.general')}</p>
      <p className="sm mut">
        {text('measure.line', { who: responsible, due: format.date(due), followUp: format.date(followUp) })}
      </p>
      <Segmented
        legend={text('followUp.status', { what })}
        value={check.status}
        segments={statuses.map((value) => ({
          value,
          label: text(`followUp.status.${value}`),
          tone: 'accent',
        }))}
        onChange={(status) => change({ status })}
      />
      {check.status === 'done' && (
        <Segmented
          legend={text('followUp.effect', { what })}
          value={check.effect}
          segments={effects.map((value) => ({
            value,
            label: text(`followUp.effect.${value}`),
            tone: 'accent',
          }))}
          onChange={(effect) => change({ effect })}
        />
      )}
      <TextArea
        label={text('followUp.check.note')}
        maxLength={4000}
        rows={2}
        {...draft.form.register(`checks.${id}.note`)}
      />
      <Remaining {...props} check={check} change={change} />
    </li>
  );
}

function Remaining(props: {
  item: CheckedMeasure;
  frame: StepFrame;
  check: CheckDraft;
  change: (changed: Partial<CheckDraft>) => void;
}) {
  const text = useText('record');
  const words = useMatrixWords();
  const scheme = props.frame.opened?.entry.checklist.risk;
  if (!scheme || props.item.risk === null) return null;
  return (
    <Disclosure summary={text('followUp.remaining')}>
      <RiskMatrix
        label={text('followUp.remaining')}
        now={props.item.risk.rating?.now ?? null}
        after={props.check.remaining}
        setting="after"
        onChange={(remaining) => props.change({ remaining })}
        rate={(at) => ({ value: score(at), band: bandOf(scheme, at) })}
        words={words}
      />
    </Disclosure>
  );
}
