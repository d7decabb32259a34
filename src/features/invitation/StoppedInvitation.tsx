import { useMemo } from 'react';
import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fact } from './Fact.tsx';
import styles from './invitation.module.css';

/** Stop: somebody in the invitation is known under another key, or has revoked this one. Nothing of it is kept. */
export function StoppedInvitation(props: { readonly person: Profile | null; readonly seen: SeenCard }) {
  const { person, seen } = props;
  const text = useText('invitation');
  const { standing } = seen;
  const { name } = seen.card.author;
  if (standing.level === 'changed' && person)
    return <ChangedKey person={person} seen={seen} known={{ name: standing.name, key: standing.known }} />;
  return (
    <Notice
      tone="error"
      heading={text('revoked.title', { name })}
      announce
      action={<LinkButton href={paths.home}>{text('changed.leave')}</LinkButton>}
    >
      <p>{text('revoked.text')}</p>
      <p>{text('revoked.do', { name })}</p>
    </Notice>
  );
}

function ChangedKey(props: { person: Profile; seen: SeenCard; known: { name: string; key: string } }) {
  const { person, seen, known } = props;
  const { name } = known;
  const text = useText('invitation');
  const ports = usePorts();
  const contacts = useWatched(useMemo(() => ports.contacts.of(person.id), [ports, person.id]));
  const before = contacts?.find(({ fingerprint }) => fingerprint === known.key)?.number ?? null;
  const labels = { before: text('changed.known', { name }), now: text('changed.number') };
  return (
    <Notice
      tone="error"
      heading={text('changed.title', { name })}
      announce
      action={
        <>
          <LinkButton look="primary" href={paths.addPerson}>
            {text('changed.handle')}
          </LinkButton>
          <LinkButton href={paths.person(known.key)}>{text('changed.people', { name })}</LinkButton>
          <LinkButton look="quiet" href={paths.home}>
            {text('changed.leave')}
          </LinkButton>
        </>
      }
    >
      <p>{text('changed.text', { name })}</p>
      <dl className={styles.numbers}>
        {before !== null && (
          <Fact label={labels.before}>
            <ControlNumber number={before} label={labels.before} />
          </Fact>
        )}
        <Fact label={labels.now}>
          <ControlNumber number={seen.number} label={labels.now} />
        </Fact>
      </dl>
      <p>{text('changed.do', { name })}</p>
    </Notice>
  );
}
