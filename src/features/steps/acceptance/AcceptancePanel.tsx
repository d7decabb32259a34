import { FileSignature, Lock } from 'lucide-react';
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
import type { AcceptanceDraft } from './AcceptanceScreen.tsx';

const meanings: Readonly<Record<'accepted' | 'declined', MeaningKey>> = {
  accepted: 'employeeAccept',
  declined: 'employeeDecline',
};
const fields: Readonly<Record<string, string>> = {
  outcome: 'acceptance-outcome',
  declineComment: 'acceptance-comment',
};

/** Yes or no to the plan and the agreement, the words that go with it, and the signature. */
export function AcceptancePanel(props: {
  readonly frame: StepFrame;
  readonly draft: HeldDraft<AcceptanceDraft>;
  readonly signing: StepSigning;
}) {
  const { frame, draft, signing } = props;
  const text = useText('record');
  const outcome = useDraftValue(draft, 'outcome');
  return (
    <SignPanel
      title={text('acceptance.panel')}
      name={frame.profile.name}
      role="employee"
      meaning={outcome && meanings[outcome]}
      act={text('sign.act')}
      fieldOf={({ what }) => fields[what] ?? null}
      onSign={signing.sign}
      before={<Choice draft={draft} outcome={outcome} />}
      after={
        <SignLines
          lines={[
            { icon: FileSignature, text: text('acceptance.lineReport') },
            { icon: Lock, text: text('acceptance.lineFinal') },
          ]}
        />
      }
    />
  );
}

function Choice(props: { draft: HeldDraft<AcceptanceDraft>; outcome: AcceptanceDraft['outcome'] }) {
  const { draft, outcome } = props;
  const text = useText('record');
  const meaningWords = useText('meanings');
  const voluntary = useDraftValue(draft, 'voluntary');
  const choice = (value: 'accepted' | 'declined') => (
    <Check
      type="radio"
      name="acceptance"
      checked={outcome === value}
      detail={text(`acceptance.${value}.detail`)}
      onChange={() => draft.form.setValue('outcome', value)}
    >
      {text(`acceptance.${value}`)}
    </Check>
  );
  return (
    <>
      <ChoiceGroup legend={text('acceptance.question')} id={fields.outcome ?? ''}>
        {choice('accepted')}
        {choice('declined')}
      </ChoiceGroup>
      <TextArea
        id={fields.declineComment}
        label={text(outcome === 'declined' ? 'acceptance.commentNeeded' : 'acceptance.comment')}
        hint={meaningWords('privacy.freeTextHint')}
        maxLength={4000}
        rows={3}
        {...draft.form.register('comment')}
      />
      <Check
        checked={voluntary}
        detail={text('acceptance.voluntary.detail')}
        onChange={(event) => draft.form.setValue('voluntary', event.currentTarget.checked)}
      >
        {meaningWords('statement.voluntary.employee')}
      </Check>
    </>
  );
}
