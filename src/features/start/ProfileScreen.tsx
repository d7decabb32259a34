import { type FormEvent, useState } from 'react';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Note } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProfileFieldset } from './ProfileFieldset.tsx';
import { checkProfile, type ProfileErrors, readProfile } from './profileForm.ts';
import styles from './StartForm.module.css';

/** Who one is: a new person on this device, or one to change. `role` is the door that was chosen. */
export function ProfileScreen({ id, role }: { readonly id: string | null; readonly role: Role | null }) {
  const text = useText('home');
  const common = useText('common');
  const { profiles } = useProfiles();
  const existing = profiles.find((profile) => profile.id === id) ?? null;
  const { errors, tries, problems, submit } = useProfileForm(existing);
  const wrong = Object.entries(errors);
  const mode = existing === null ? 'new' : 'edit';
  return (
    <div className={styles.page}>
      <PageHeader title={text(`profile.title.${mode}`)} lead={text('profile.lead')} />
      <form className={styles.form} noValidate onSubmit={submit}>
        {wrong.length > 0 && (
          <ErrorSummary
            key={tries}
            heading={common('field.errorsHeading')}
            places={wrong.map(([field, error]) => ({
              field: `profile-${field}`,
              text: text(`profile.error.${error}`),
            }))}
          />
        )}
        <ProfileFieldset existing={existing} role={role} errors={errors} />
        <Note>{text('profile.noIdentityNumber')}</Note>
        <ProblemNotice problems={problems} />
        <div>
          <Button type="submit" look="primary">
            {text(`profile.save.${mode}`)}
          </Button>
        </div>
      </form>
    </div>
  );
}

function useProfileForm(existing: Profile | null) {
  const { profiles, ids } = usePorts();
  const { choose } = useProfiles();
  const [errors, setErrors] = useState<ProfileErrors>({});
  const [tries, setTries] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readProfile(new FormData(event.currentTarget));
    const found = checkProfile(fields);
    setErrors(found);
    setTries((before) => before + 1);
    if (Object.keys(found).length > 0) return;
    const profile: Profile = { ...fields, id: existing?.id ?? ids.next(), demo: existing?.demo ?? false };
    const saved = await profiles.save(profile);
    if (!saved.ok) return setProblems(saved.problems);
    if (existing === null) choose(profile.id);
    const onward = profile.roles.includes('employee') ? paths.newRound : paths.home;
    location.hash = existing === null ? onward : paths.settings;
  };
  return { errors, tries, problems, submit };
}
