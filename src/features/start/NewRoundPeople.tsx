import { useText } from '../../i18n/i18n.ts';
import type { Profile } from '../../ports/people.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { CheckedField } from './newRoundForm.ts';

/** The main workplace, and those the round goes to. */
export function NewRoundPeople(props: {
  readonly errors: ReadonlySet<CheckedField>;
  readonly profile: Profile;
}) {
  const text = useText('home');
  const optional = useText('common')('field.optional');
  const error = (field: CheckedField) => props.errors.has(field) && text(`round.error.${field}`);
  return (
    <>
      <TextField
        id="round-mainWorkplace"
        name="mainWorkplace"
        label={text('profile.mainWorkplace')}
        hint={text('profile.mainWorkplace.hint')}
        error={error('mainWorkplace')}
        defaultValue={props.profile.mainWorkplace}
        maxLength={120}
      />
      <TextField
        id="round-manager"
        name="manager"
        label={text('round.manager')}
        hint={text('round.manager.hint')}
        error={error('manager')}
        maxLength={120}
      />
      <TextField
        name="safetyRepresentative"
        label={text('round.safetyRepresentative')}
        optional={optional}
        hint={text('round.safetyRepresentative.hint')}
        maxLength={120}
      />
    </>
  );
}
