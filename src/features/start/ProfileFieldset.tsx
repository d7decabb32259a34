import { type Role, roles } from '../../domain/people/role.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { SelectField, TextField } from '../../ui/TextField.tsx';
import type { ProfileErrors } from './profileForm.ts';

/** The fields about a person. Uncontrolled: the form reads them when it is sent. */
export function ProfileFieldset(props: {
  readonly existing: Profile | null;
  readonly role: Role | null;
  readonly errors: ProfileErrors;
}) {
  const text = useText('home');
  const optional = useText('common')('field.optional');
  const { existing, errors } = props;
  const employers = usePorts().catalog.employers();
  const usual = employers.find(({ fictitious }) => !fictitious) ?? employers[0];
  const error = (field: keyof ProfileErrors) => errors[field] && text(`profile.error.${errors[field]}`);
  return (
    <>
      <TextField
        id="profile-name"
        name="name"
        label={text('profile.name')}
        hint={text('profile.name.hint')}
        error={error('name')}
        defaultValue={existing?.name}
        autoComplete="name"
        maxLength={120}
        required
      />
      <RoleChoice
        chosen={existing?.roles ?? (props.role === null ? [] : [props.role])}
        error={error('roles')}
      />
      <TextField
        id="profile-unit"
        name="unit"
        label={text('profile.unit')}
        optional={optional}
        error={error('unit')}
        defaultValue={existing?.unit}
        autoComplete="organization"
        maxLength={120}
      />
      <TextField
        id="profile-mainWorkplace"
        name="mainWorkplace"
        label={text('profile.mainWorkplace')}
        hint={text('profile.mainWorkplace.hint')}
        error={error('mainWorkplace')}
        defaultValue={existing?.mainWorkplace}
        maxLength={120}
      />
      <TextField
        id="profile-email"
        name="email"
        type="email"
        label={text('profile.email')}
        optional={optional}
        hint={text('profile.email.hint')}
        error={error('email')}
        defaultValue={existing?.email}
        autoComplete="email"
      />
      {employers.length > 1 ? (
        <SelectField
          name="employer"
          label={text('profile.employer')}
          hint={text('profile.employer.hint')}
          defaultValue={existing?.employer ?? usual?.id}
        >
          {employers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="employer" value={usual?.id ?? ''} />
      )}
    </>
  );
}

function RoleChoice({ chosen, error }: { chosen: readonly Role[]; error: string | undefined }) {
  const text = useText('home');
  const words = useRoleWords();
  return (
    <ChoiceGroup
      id="profile-roles"
      legend={text('profile.roles')}
      hint={text('profile.roles.hint')}
      error={error}
    >
      {roles.map((role) => (
        <Check
          key={role}
          name="roles"
          value={role}
          defaultChecked={chosen.includes(role)}
          detail={text(`welcome.${role}`)}
        >
          {words[role]}
        </Check>
      ))}
    </ChoiceGroup>
  );
}
