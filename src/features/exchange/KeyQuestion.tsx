import { BadgeCheck, Phone } from 'lucide-react';
import { useState } from 'react';
import type { KeyDecision } from '../../actions/packages/takeIn.ts';
import type { ControlNumber as Digits } from '../../domain/people/controlNumber.ts';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import type { Role } from '../../domain/people/role.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { CompareNumber } from '../../questionnaire/CompareNumber.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangedKey } from './ChangedKey.tsx';
import styles from './exchange.module.css';

/** Somebody as a file or a card shows them. */
export interface ShownPerson {
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly standing: KeyStanding;
  /** Null when there is nothing to compare. */
  readonly number: Digits | null;
}

export interface KeyQuestionProps {
  readonly person: ShownPerson;
  readonly decision: KeyDecision | null;
  /** Whether the user has tried to go on without an answer. */
  readonly isAsked: boolean;
  readonly onDecide: (decision: KeyDecision | null) => void;
}

/** One person whose key is new here: who they say they are, what that rests on, and what the user says of it. */
export function KeyQuestion(props: KeyQuestionProps) {
  const { person, decision } = props;
  const { name, unit, roles, standing, number } = person;
  const text = useText('exchange');
  const format = useFormat();
  const roleWords = useRoleWords();
  const words = useStandingWords(standing);
  const role = format.list(roles.map((one) => roleWords[one].toLocaleLowerCase()));
  return (
    <section className={styles.person} aria-label={name}>
      <p className="b">{name}</p>
      <p className="sm mut">{[role, unit].filter(Boolean).join(', ')}</p>
      <KeyStandingBadge standing={standing} />
      <p className="sm">{words.person}</p>
      {number ? (
        <ControlNumber number={number} label={text('key.number', { name })} />
      ) : (
        <p className="sm mut">{text('key.noNumber', { name })}</p>
      )}
      {decision?.kind === 'compared' && (
        <p className="status" data-s="done" role="status">
          <BadgeCheck className="i" />
          {text(`key.compared.${decision.how}`)}
        </p>
      )}
      {standing.level === 'changed' ? <ChangedKey {...props} /> : <NewKey {...props} />}
    </section>
  );
}

/** Comparing is offered, not demanded: most first files come from somebody one expects them from. */
function NewKey({ person: { name, number }, decision, onDecide }: KeyQuestionProps) {
  const text = useText('exchange');
  const [isComparing, setComparing] = useState(false);
  if (number === null || decision?.kind === 'compared') return null;
  if (!isComparing)
    return (
      <div>
        <Button icon={Phone} onClick={() => setComparing(true)}>
          {text('key.compare')}
        </Button>
      </div>
    );
  return (
    <CompareNumber
      {...{ number, name }}
      onAlike={(found) => onDecide({ kind: 'compared', ...found })}
      onLeave={() => setComparing(false)}
    />
  );
}
