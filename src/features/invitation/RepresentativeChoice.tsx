import { ArrowRight, UserPlus } from 'lucide-react';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import styles from './invitation.module.css';

/** The safety representatives whose card is known, or none; and how to get a card. */
export function RepresentativeChoice(props: {
  readonly known: readonly PossibleReceiver[];
  /** A fingerprint. */
  readonly chosen: string | null;
  readonly onChoose: (fingerprint: string | null) => void;
}) {
  const { chosen, onChoose } = props;
  const text = useText('invitation');
  const withCard = props.known.filter(
    ({ contact }) => contact.roles.includes('safetyRepresentative') && contact.card !== null,
  );
  return (
    <ChoiceGroup
      legend={text('invite.representative')}
      hint={text(withCard.length === 0 ? 'invite.representative.empty' : 'invite.representative.hint')}
    >
      {withCard.map((one) =>
        one.standing.level === 'changed' ? (
          <Unsettled key={one.contact.fingerprint} {...one} />
        ) : (
          <Check
            key={one.contact.fingerprint}
            type="radio"
            name="representative"
            checked={chosen === one.contact.fingerprint}
            onChange={() => onChoose(one.contact.fingerprint)}
            detail={<Known {...one} />}
          >
            {one.contact.name}
          </Check>
        ),
      )}
      {withCard.length > 0 && (
        <Check
          type="radio"
          name="representative"
          checked={chosen === null}
          onChange={() => onChoose(null)}
          detail={text('invite.representative.noneDetail')}
        >
          {text('invite.representative.none')}
        </Check>
      )}
      <div className={styles.more}>
        {withCard.length > 0 && <p className="sm mut">{text('invite.representative.missing')}</p>}
        <LinkButton small icon={UserPlus} href={paths.addPerson}>
          {text('invite.representative.add')}
        </LinkButton>
      </div>
    </ChoiceGroup>
  );
}

function Known({ contact, standing }: PossibleReceiver) {
  return (
    <span className={styles.known}>
      {contact.unit !== '' && <span>{contact.unit}</span>}
      <KeyStandingBadge standing={standing} />
    </span>
  );
}

/** Cannot be chosen: the name is known under another key. */
function Unsettled({ contact, standing }: PossibleReceiver) {
  const text = useText('invitation');
  return (
    <div className={styles.known}>
      <b>{contact.name}</b>
      <KeyStandingBadge standing={standing} />
      <a className="row" href={paths.person(contact.fingerprint)}>
        {text('invite.representative.settle', { name: contact.name })}
        <ArrowRight className="i i-s" />
      </a>
    </div>
  );
}
