import { ArrowRight } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './invitation.module.css';
import { NewcomerFields } from './NewcomerFields.tsx';
import { checkNewcomer, type NewcomerErrors, readNewcomer } from './newcomer.ts';
import { useBeginning } from './useBeginning.ts';
import type { OpenInvitation } from './useInvitation.ts';

/** The way in: one button for someone the device knows, a name and a button for everybody else. */
export function BeginRound(props: { readonly invitation: OpenInvitation; readonly person: Profile | null }) {
  const { invitation, person } = props;
  const text = useText('invitation');
  const heading = useId();
  const { busy, problems, begin } = useBeginning(invitation.read);
  const [errors, setErrors] = useState<NewcomerErrors>({});
  const [tries, setTries] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (person) return begin(person);
    const newcomer = readNewcomer(new FormData(event.currentTarget));
    const found = checkNewcomer(newcomer);
    setErrors(found);
    setTries((before) => before + 1);
    if (Object.keys(found).length === 0) begin(newcomer);
  };
  return (
    <section className={styles.begin} aria-labelledby={heading}>
      <h2 id={heading}>{text('begin.title')}</h2>
      {invitation.begun !== null && !busy && <Begun assessment={invitation.begun} />}
      <form className={styles.form} noValidate onSubmit={submit}>
        {person ? (
          <Known person={person} />
        ) : (
          <NewcomerFields unit={invitation.read.invitation.body.unit} errors={errors} tries={tries} />
        )}
        <ProblemNotice problems={problems} />
        <div>
          <Button
            type="submit"
            look={invitation.begun === null ? 'primary' : 'plain'}
            iconAfter={ArrowRight}
            aria-disabled={busy}
          >
            {text(busy ? 'begin.busy' : invitation.begun === null ? 'begin.do' : 'begun.another')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Known({ person }: { person: Profile }) {
  const text = useText('invitation');
  const { profiles } = useProfiles();
  return (
    <p>
      {text('begin.as', { name: person.name })}
      {profiles.length > 1 && ` ${text('begin.notYou')}`}
      {!person.roles.includes('employee') && ` ${text('begin.role')}`}
    </p>
  );
}

/** The link is opened again to go on. */
function Begun({ assessment }: { assessment: string }) {
  const text = useText('invitation');
  return (
    <Notice
      heading={text('begun.title')}
      action={
        <LinkButton look="primary" iconAfter={ArrowRight} href={paths.step(assessment, 'self-assessment')}>
          {text('begun.continue')}
        </LinkButton>
      }
    >
      <p>{text('begun.text')}</p>
    </Notice>
  );
}
