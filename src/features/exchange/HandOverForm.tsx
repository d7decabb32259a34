import { PackageCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import { type Role, roles as roleOrder } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import styles from './exchange.module.css';
import type { HandOverProps } from './HandOverDesk.tsx';
import { HowItIsLocked } from './HowItIsLocked.tsx';
import { ReceiverPicker } from './ReceiverPicker.tsx';
import { nameOf } from './receiversInOrder.ts';
import { mostReceivers, type Receiver, useReceiverChoice } from './useReceiverChoice.ts';
import { WhoCanOpen } from './WhoCanOpen.tsx';
import { weaknessOf } from './weaknessOf.ts';

/** Those a file is for, all in one role. */
export interface Receivers {
  readonly role: Role;
  readonly people: readonly Receiver[];
  /** Null when all of them have keys that the file is locked to. */
  readonly passphrase: string | null;
}

/** For whom, how the file is locked, who can open it and what they will see. */
export function HandOverForm(
  props: HandOverProps & {
    /** Roles, the likeliest first. */
    readonly roles: readonly Role[];
    readonly known: readonly PossibleReceiver[];
    /** Whether it has come back after a file was made; focus then starts here. */
    readonly again: boolean;
    readonly busy: boolean;
    readonly problems: readonly Problem[];
    readonly onSeal: (to: Receivers) => void;
  },
) {
  const { round, roles, known } = props;
  const text = useText('exchange');
  const { packages } = usePorts();
  const choice = useReceiverChoice(round, roles[0] ?? roleOrder[0], known);
  const [suggested] = useState(() => packages.suggestPassphrase());
  const [own, setOwn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { role, people } = choice;
  const withoutCard = people.filter(({ contact }) => !contact?.recipient);
  const nameMissing = people.some(({ name }) => name === '');
  const weakness = own === null || withoutCard.length === 0 ? null : weaknessOf(own);
  const wrongCount =
    people.length === 0 ? text('receiver.none') : people.length > mostReceivers && text('receiver.tooMany');
  const seal = () => {
    setTried(true);
    if (nameMissing || weakness !== null || wrongCount !== false) return;
    props.onSeal({ role, people, passphrase: withoutCard.length === 0 ? null : (own ?? suggested) });
  };
  return (
    <div className={styles.form}>
      <section className={styles.section} aria-labelledby="receiver">
        <Heading id="receiver" focus={props.again}>
          {text('receiver.title')}
        </Heading>
        <RoleChoice
          {...{ roles, chosen: role, onChoose: choice.toRole }}
          nameOf={(one) => nameOf(round, one)}
        />
        <ReceiverPicker
          key={role}
          choice={choice}
          nameError={tried && nameMissing ? text('receiver.nameMissing') : null}
          error={tried && wrongCount ? wrongCount : null}
        />
      </section>
      <HowItIsLocked
        {...{ people, withoutCard, suggested, own }}
        onOwn={setOwn}
        weakness={tried ? weakness : null}
      />
      <WhoCanOpen round={round} role={role} people={people} />
      <ProblemNotice problems={props.problems} />
      <div>
        <Button look="primary" icon={PackageCheck} aria-disabled={props.busy} onClick={seal}>
          {text(props.busy ? 'seal.busy' : 'seal.do')}
        </Button>
        <p className="vh" role="status">
          {props.busy && text('seal.busy')}
        </p>
      </div>
    </div>
  );
}

function Heading(props: { id: string; focus: boolean; children: React.ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { focus } = props;
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h2 id={props.id} tabIndex={-1} ref={heading}>
      {props.children}
    </h2>
  );
}

function RoleChoice(props: {
  roles: readonly Role[];
  chosen: Role;
  nameOf: (role: Role) => string;
  onChoose: (to: Role) => void;
}) {
  const text = useText('exchange');
  const words = useRoleWords();
  return (
    <ChoiceGroup legend={text('receiver.legend')}>
      {props.roles.map((role) => (
        <Check
          key={role}
          type="radio"
          name="receiver"
          checked={props.chosen === role}
          detail={props.nameOf(role)}
          onChange={() => props.onChoose(role)}
        >
          {words[role]}
        </Check>
      ))}
    </ChoiceGroup>
  );
}
