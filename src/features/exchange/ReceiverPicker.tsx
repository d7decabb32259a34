import { ArrowRight } from 'lucide-react';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';
import { isUsable } from './proposedReceivers.ts';
import type { ReceiverChoice } from './useReceiverChoice.ts';

/** Exactly who: the contacts the round points at, others known in the role, or somebody by name. */
export function ReceiverPicker(props: {
  readonly choice: ReceiverChoice;
  readonly nameError: string | null;
  readonly error: string | null;
}) {
  const { choice, nameError, error } = props;
  const text = useText('exchange');
  const { likely, others } = choice.proposal;
  const name = (
    <TextField
      label={text('receiver.name')}
      value={choice.other ?? ''}
      maxLength={120}
      error={nameError}
      onChange={(event) => choice.nameOther(event.currentTarget.value)}
    />
  );
  if (likely.length + others.length === 0) return name;
  return (
    <ChoiceGroup legend={text('receiver.who')} hint={text('receiver.who.hint')} error={error}>
      <Contacts contacts={likely} choice={choice} />
      {others.length > 0 && (
        <Disclosure summary={text('receiver.others', { count: others.length })}>
          <Contacts contacts={others} choice={choice} />
        </Disclosure>
      )}
      <Check
        checked={choice.other !== null}
        onChange={() => choice.nameOther(choice.other === null ? '' : null)}
        detail={text('receiver.other.detail')}
      >
        {text('receiver.other')}
      </Check>
      {choice.other !== null && name}
    </ChoiceGroup>
  );
}

function Contacts(props: {
  readonly contacts: readonly PossibleReceiver[];
  readonly choice: ReceiverChoice;
}) {
  return props.contacts.map((one) =>
    isUsable(one) ? (
      <Check
        key={one.contact.fingerprint}
        checked={props.choice.chosen.has(one.contact.fingerprint)}
        onChange={() => props.choice.toggle(one.contact.fingerprint)}
        detail={<Known {...one} />}
      >
        {one.contact.name}
      </Check>
    ) : (
      <MustBeSettled key={one.contact.fingerprint} {...one} />
    ),
  );
}

/** Unit, how sure one can be of the key, and when it was last met. */
function Known({ contact, standing }: PossibleReceiver) {
  const text = useText('exchange');
  const format = useFormat();
  const seen = contact.times > 0 ? 'receiver.lastSeen' : 'receiver.toldOf';
  return (
    <span className={styles.known}>
      {contact.unit && <span>{contact.unit}</span>}
      <KeyStandingBadge standing={standing} />
      <span>{text(seen, { date: format.date(contact.lastSeen) })}</span>
    </span>
  );
}

/** Cannot be chosen: the name is known under another key. */
function MustBeSettled({ contact, standing }: PossibleReceiver) {
  const text = useText('exchange');
  const words = useStandingWords(standing);
  return (
    <div className={styles.stopped}>
      <p className="b">{contact.name}</p>
      <Known contact={contact} standing={standing} />
      <p className="sm">{words.key}</p>
      <p>
        <a className={styles.onward} href={paths.person(contact.fingerprint)}>
          {text('receiver.settle', { name: contact.name })}
          <ArrowRight className="i i-s" />
        </a>
      </p>
    </div>
  );
}
