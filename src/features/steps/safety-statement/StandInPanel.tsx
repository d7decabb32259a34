import { UserRound } from 'lucide-react';
import { useText } from '../../../i18n/i18n.ts';
import { DateField, TextArea } from '../../../ui/TextField.tsx';
import { SignLines } from '../SignLines.tsx';
import { SignPanel } from '../SignPanel.tsx';
import type { OpinionPanelProps } from './OpinionPanel.tsx';

/** The manager's word that the representative could not take part. */
export function StandInPanel({ frame, draft, signing }: OpinionPanelProps) {
  const text = useText('record');
  return (
    <SignPanel
      title={text('standIn.panel')}
      name={frame.profile.name}
      role="manager"
      meaning="representativeNotAvailable"
      act={text('sign.act')}
      fieldOf={({ what }) => (what === 'reason' ? 'stand-in-reason' : null)}
      onSign={signing.sign}
      before={
        <>
          <DateField
            label={text('standIn.invited')}
            hint={text('standIn.invited.hint')}
            {...draft.form.register('invited')}
          />
          <TextArea
            id="stand-in-reason"
            label={text('standIn.reason')}
            maxLength={4000}
            rows={3}
            {...draft.form.register('reason')}
          />
        </>
      }
      after={<SignLines lines={[{ icon: UserRound, text: text('standIn.line') }]} />}
    />
  );
}
