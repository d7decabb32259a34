import { Link2 } from 'lucide-react';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import { useText } from '../../i18n/i18n.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { DateField, TextField } from '../../ui/TextField.tsx';
import styles from './invitation.module.css';
import { RepresentativeChoice } from './RepresentativeChoice.tsx';
import type { InviteFormState } from './useInviteForm.ts';

/** Unit, day and safety representative. Only one checklist can be walked on invitation, so none is asked for. */
export function InviteForm(props: {
  readonly form: InviteFormState;
  readonly known: readonly PossibleReceiver[];
}) {
  const { form } = props;
  const text = useText('invitation');
  const common = useText('common');
  const error = (field: 'unit' | 'due') => form.errors[field] && text(`invite.error.${form.errors[field]}`);
  const wrong = Object.entries(form.errors);
  return (
    <form className={styles.form} noValidate onSubmit={form.submit}>
      {wrong.length > 0 && (
        <ErrorSummary
          key={form.tries}
          heading={common('field.errorsHeading')}
          places={wrong.map(([field, said]) => ({
            field: `invite-${field}`,
            text: text(`invite.error.${said}`),
          }))}
        />
      )}
      <TextField
        id="invite-unit"
        label={text('invite.unit')}
        optional={common('field.optional')}
        hint={text('invite.unit.hint')}
        error={error('unit')}
        value={form.unit}
        onChange={(event) => form.setUnit(event.currentTarget.value)}
        maxLength={120}
      />
      <DateField
        id="invite-due"
        name="due"
        label={text('invite.due')}
        optional={common('field.optional')}
        hint={text('invite.due.hint')}
        error={error('due')}
        min={form.today}
        value={form.due}
        onChange={(event) => form.setDue(event.currentTarget.value)}
      />
      <RepresentativeChoice
        known={props.known}
        chosen={form.representative}
        onChoose={form.setRepresentative}
      />
      <ProblemNotice problems={form.problems} />
      <div>
        <Button type="submit" look="primary" icon={Link2} aria-disabled={form.busy}>
          {text(form.busy ? 'invite.busy' : 'invite.do')}
        </Button>
      </div>
    </form>
  );
}
