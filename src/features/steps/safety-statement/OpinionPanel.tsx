import { FileSignature, Scale } from 'lucide-react';
import { useText } from '../../../i18n/i18n.ts';
import type { MeaningKey } from '../../../ports/signing.ts';
import type { HeldDraft } from '../../../questionnaire/useDraft.ts';
import { useDraftValue } from '../../../questionnaire/useDraftValue.ts';
import { Check, ChoiceGroup } from '../../../ui/Check.tsx';
import { TextArea } from '../../../ui/TextField.tsx';
import { SignLines } from '../SignLines.tsx';
import { SignPanel } from '../SignPanel.tsx';
import type { StepFrame } from '../stepFrame.ts';
import type { StepSigning } from '../useStepSigning.ts';
import type { OpinionDraft } from './SafetyStatementScreen.tsx';

export interface OpinionPanelProps {
  readonly frame: StepFrame;
  readonly draft: HeldDraft<OpinionDraft>;
  readonly signing: StepSigning;
}

const opinions = ['concurs', 'dissents', 'abstains'] as const;
const meanings: Readonly<Record<NonNullable<OpinionDraft['outcome']>, MeaningKey>> = {
  concurs: 'representativeConcurs',
  dissents: 'representativeDissents',
  abstains: 'representativeAbstains',
  notAvailable: 'representativeNotAvailable',
};
const fields: Readonly<Record<string, string>> = { outcome: 'opinion', reason: 'opinion-reason' };

/** Concurs, dissents or abstains; a reason unless concurring; and the signature, which is an opinion. */
export function OpinionPanel({ frame, draft, signing }: OpinionPanelProps) {
  const text = useText('record');
  const outcome = useDraftValue(draft, 'outcome');
  return (
    <SignPanel
      title={text('opinion.panel')}
      name={frame.profile.name}
      role="safetyRepresentative"
      meaning={outcome && meanings[outcome]}
      act={text('sign.act')}
      fieldOf={({ what }) => fields[what] ?? null}
      onSign={signing.sign}
      before={<Opinion draft={draft} outcome={outcome} />}
      after={
        <SignLines
          lines={[
            { icon: Scale, text: text('opinion.lineOpinion') },
            { icon: FileSignature, text: text('acceptance.lineReport') },
          ]}
        />
      }
    />
  );
}

function Opinion({ draft, outcome }: Pick<OpinionPanelProps, 'draft'> & Pick<OpinionDraft, 'outcome'>) {
  const text = useText('record');
  const meaningWords = useText('meanings');
  return (
    <>
      <ChoiceGroup legend={text('opinion.question')} hint={text('opinion.hint')} id={fields.outcome ?? ''}>
        {opinions.map((value) => (
          <Check
            key={value}
            type="radio"
            name="opinion"
            checked={outcome === value}
            onChange={() => draft.form.setValue('outcome', value)}
          >
            {text(`opinion.${value}`)}
          </Check>
        ))}
      </ChoiceGroup>
      <TextArea
        id={fields.reason}
        label={text(outcome === null || outcome === 'concurs' ? 'opinion.comment' : 'opinion.reason')}
        hint={meaningWords('privacy.freeTextHint')}
        maxLength={4000}
        rows={4}
        {...draft.form.register('reason')}
      />
    </>
  );
}
