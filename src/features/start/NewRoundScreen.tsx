import { type FormEvent, useState } from 'react';
import { startRound } from '../../actions/startRound.ts';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ExtentAndForm } from './ExtentAndForm.tsx';
import { NewRoundPeople } from './NewRoundPeople.tsx';
import { type CheckedField, checkNewRound, readNewRound } from './newRoundForm.ts';
import { PlaceChoice } from './PlaceChoice.tsx';
import styles from './StartForm.module.css';

/** Where, how much, and with whom: what a round begins with. */
export function NewRoundScreen() {
  const profile = useProfile();
  const text = useText('home');
  if (profile?.roles.includes('employee')) return <NewRound profile={profile} />;
  return (
    <div className={styles.page}>
      <PageHeader title={text('round.onlyEmployee.title')} lead={text('round.onlyEmployee.text')} />
      <div className={styles.form}>
        <div>
          <LinkButton look="primary" href={profile === null ? paths.newProfile : paths.profile(profile.id)}>
            {text('round.onlyEmployee.do')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

function NewRound({ profile }: { profile: Profile }) {
  const text = useText('home');
  const common = useText('common');
  const { wrong, tries, problems, submit } = useNewRoundForm(profile);
  const errors = new Set(wrong);
  return (
    <div className={styles.page}>
      <PageHeader title={text('round.title')} lead={text('round.lead')} />
      <form className={styles.form} noValidate onSubmit={submit}>
        {wrong.length > 0 && (
          <ErrorSummary
            key={tries}
            heading={common('field.errorsHeading')}
            places={wrong.map((field) => ({ field: `round-${field}`, text: text(`round.error.${field}`) }))}
          />
        )}
        <PlaceChoice errors={errors} />
        <ExtentAndForm errors={errors} />
        <NewRoundPeople errors={errors} profile={profile} />
        <ProblemNotice problems={problems} />
        <div>
          <Button type="submit" look="primary">
            {text('round.start')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function useNewRoundForm(profile: Profile) {
  const ports = usePorts();
  const [wrong, setWrong] = useState<readonly CheckedField[]>([]);
  const [tries, setTries] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readNewRound(new FormData(event.currentTarget));
    const found = checkNewRound(fields);
    setWrong(found);
    setTries((before) => before + 1);
    if (found.length > 0) return;
    const started = await startRound(ports, profile, fields);
    if (!started.ok) return setProblems(started.problems);
    location.hash = paths.step(started.value, 'self-assessment');
  };
  return { wrong, tries, problems, submit };
}
