import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import { visibleQuestions } from '../../domain/checklist/questions.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { minutesLeft } from '../../questionnaire/minutesLeft.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fact } from './Fact.tsx';
import styles from './invitation.module.css';
import type { OpenInvitation } from './useInvitation.ts';

/** For which unit, until when, how long it takes, and who gets the round. */
export function InvitationFacts({ invitation: { read, people } }: { readonly invitation: OpenInvitation }) {
  const text = useText('invitation');
  const { unit, due } = read.invitation.body;
  const [manager, representative] = people;
  return (
    <section aria-label={text('open.facts')}>
      <dl className={styles.facts}>
        {unit !== '' && <Fact label={text('open.unit')}>{unit}</Fact>}
        {due !== null && (
          <Fact label={text('open.due')}>
            <Due due={due} name={read.manager.author.name} />
          </Fact>
        )}
        <Fact label={text('open.time')}>{useTimeWords()}</Fact>
        {manager && (
          <Fact label={text('open.manager')}>
            <Receiver seen={manager} />
          </Fact>
        )}
        {representative && (
          <Fact label={text('open.representative')}>
            <Receiver seen={representative} />
          </Fact>
        )}
      </dl>
      <HowSure people={people} />
    </section>
  );
}

function Due({ due, name }: { due: string; name: string }) {
  const text = useText('invitation');
  const format = useFormat();
  const today = format.day(usePorts().clock.now().toISOString());
  const date = format.date(due);
  return due < today ? text('open.due.past', { date, name }) : date;
}

function useTimeWords(): string {
  const text = useText('invitation');
  const { checklist } = usePorts().catalog.current('individual');
  const minutes = (form: 'core' | 'full') => minutesLeft(visibleQuestions(checklist, form, {}).length);
  return text('open.time.text', { core: minutes('core'), full: minutes('full') });
}

function Receiver({ seen: { card } }: { seen: SeenCard }) {
  const { name, unit } = card.author;
  return (
    <>
      <b>{name}</b>
      {unit !== '' && `, ${unit}`}
    </>
  );
}

/** Folded: most people know who has asked them, and can compare later. */
function HowSure({ people }: Pick<OpenInvitation, 'people'>) {
  const text = useText('invitation');
  return (
    <Disclosure summary={text(people.length > 1 ? 'open.sure' : 'open.sure.one')}>
      <div className={styles.sure}>
        <p>{text('open.sure.text')}</p>
        {people.map(({ card: { author }, number, standing }) => (
          <div key={author.fingerprint}>
            <p className="b">{author.name}</p>
            <KeyStandingBadge standing={standing} />
            <ControlNumber number={number} label={text('open.number', { name: author.name })} />
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
