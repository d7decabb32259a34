import { PackageCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';
import type { HandOverProps, Receiver } from './HandOverDesk.tsx';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { WhatTheySee } from './WhatTheySee.tsx';
import { weaknessOf } from './weaknessOf.ts';

/** For whom, what they will see, and the passphrase. */
export function HandOverForm(
  props: HandOverProps & {
    readonly receivers: readonly Receiver[];
    /** Whether it has come back after a file was made; focus then starts here. */
    readonly again: boolean;
    readonly busy: boolean;
    readonly problems: readonly Problem[];
    readonly onSeal: (to: Receiver, passphrase: string) => void;
  },
) {
  const text = useText('exchange');
  const { packages } = usePorts();
  const [to, setTo] = useState<Receiver>(props.receivers[0] ?? { role: 'manager', name: '' });
  const [suggested] = useState(() => packages.suggestPassphrase());
  const [own, setOwn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { again } = props;
  useEffect(() => {
    if (again) heading.current?.focus();
  }, [again]);
  const nameMissing = to.name.trim() === '';
  const weakness = own === null ? null : weaknessOf(own);
  const seal = () => {
    setTried(true);
    if (!nameMissing && weakness === null) props.onSeal({ ...to, name: to.name.trim() }, own ?? suggested);
  };
  return (
    <div className={styles.form}>
      <section className={styles.section} aria-labelledby="receiver">
        <h2 id="receiver" tabIndex={-1} ref={heading}>
          {text('receiver.title')}
        </h2>
        <ReceiverChoice receivers={props.receivers} chosen={to.role} onChoose={setTo} />
        <TextField
          label={text('receiver.name')}
          value={to.name}
          maxLength={120}
          error={tried && nameMissing ? text('receiver.nameMissing') : null}
          onChange={(event) => setTo({ ...to, name: event.currentTarget.value })}
        />
        <WhatTheySee {...props} to={to} />
      </section>
      <PassphraseChoice suggested={suggested} own={own} onOwn={setOwn} weakness={tried ? weakness : null} />
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

function ReceiverChoice(props: {
  receivers: readonly Receiver[];
  chosen: Role;
  onChoose: (to: Receiver) => void;
}) {
  const text = useText('exchange');
  const roles = useRoleWords();
  return (
    <ChoiceGroup legend={text('receiver.legend')}>
      {props.receivers.map((receiver) => (
        <Check
          key={receiver.role}
          type="radio"
          name="receiver"
          checked={props.chosen === receiver.role}
          detail={receiver.name}
          onChange={() => props.onChoose(receiver)}
        >
          {roles[receiver.role]}
        </Check>
      ))}
    </ChoiceGroup>
  );
}
