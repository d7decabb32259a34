import { UserPlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { keepCard } from '../../actions/contacts/keepCard.ts';
import { keepSuccessor } from '../../actions/contacts/keepSuccessor.ts';
import { lookAtCard, type SeenCard } from '../../actions/contacts/lookAtCard.ts';
import type { Contact } from '../../domain/people/contact.ts';
import { sameName } from '../../domain/people/sameName.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CardSheet } from './CardSheet.tsx';
import { ChangedKey } from './ChangedKey.tsx';
import styles from './people.module.css';

interface SeenCardProps {
  readonly profile: Profile;
  readonly seen: SeenCard;
  /** The contact with this very key. */
  readonly held: Contact | null;
  /** The contact of the same name with another key. */
  readonly known: Contact | null;
  readonly onKept: (contact: Contact) => void;
  readonly onLeave: () => void;
  /** What is known has changed since the card was looked at. */
  readonly onLookAgain: () => void;
}

/** The card before it is kept: whose it says it is, how that stands to what is known, and what can be done with it. */
export function SeenCardPanel(props: SeenCardProps) {
  const { seen, known, onLeave } = props;
  const { name } = seen.card.author;
  const text = useText('people');
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, problems, keep, succeed } = useKeeping(props);
  useEffect(() => heading.current?.focus(), []);
  const { level } = seen.standing;
  const isKeepable = level !== 'own' && level !== 'revoked' && level !== 'changed' && !isOfOtherPair(props);
  return (
    <section className={styles.section} aria-labelledby="card">
      <h2 id="card" tabIndex={-1} ref={heading}>
        {text('seen.title', { name })}
      </h2>
      <CardSheet seen={seen} />
      {level === 'own' && (
        <Notice
          heading={text('seen.own')}
          action={<LinkButton href={paths.ownCard}>{text('seen.own.do')}</LinkButton>}
        >
          <p>{text('seen.own.text')}</p>
        </Notice>
      )}
      {level === 'revoked' && <ProblemNotice problems={[{ problem: 'key-revoked', name }]} />}
      {isOfOtherPair(props) && (
        <Notice tone="warning" heading={text('seen.otherPair')}>
          <p>{text('seen.otherPair.text', { name })}</p>
        </Notice>
      )}
      {isKeepable && <WhatItIs {...props} />}
      <ProblemNotice problems={problems} />
      {level === 'changed' && known ? (
        <ChangedKey
          {...{ known, number: seen.number, busy, onLeave }}
          onNamesake={() => keep(true)}
          onSuccessor={(found) => succeed(found, known)}
        />
      ) : (
        <div className={styles.buttons}>
          {isKeepable && (
            <Button look="primary" icon={UserPlus} aria-disabled={busy} onClick={() => keep(false)}>
              {text(busy ? 'seen.busy' : 'seen.keep')}
            </Button>
          )}
          <Button onClick={onLeave}>{text(isKeepable ? 'seen.leave' : 'seen.another')}</Button>
        </div>
      )}
    </section>
  );
}

/** Keys come in pairs: a card with another sealing key than the one known is not by whoever made both, and is not kept. */
function isOfOtherPair({ seen, held }: SeenCardProps): boolean {
  const known = held?.recipient ?? null;
  return known !== null && known !== seen.card.body.recipient;
}

/** Keeps the card as it was shown: what has come between is shown first. */
function useKeeping({ profile, seen, onKept, onLookAgain }: SeenCardProps) {
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const asShown = (keep: () => Promise<Result<Contact, Problem>>) =>
    void run(
      async (): Promise<Result<Contact | null, Problem>> => {
        const now = await lookAtCard(ports, profile, seen.card.text);
        if (!now.ok) return now;
        const isSame = now.value.standing.level === seen.standing.level;
        return isSame ? keep() : { ok: true, value: null };
      },
      (contact) => (contact ? onKept(contact) : onLookAgain()),
    );
  return {
    busy,
    problems,
    keep: (asNamesake: boolean) => asShown(() => keepCard(ports, profile, seen, asNamesake)),
    succeed: (found: Parameters<typeof keepSuccessor>[3], inPlaceOf: Contact) =>
      asShown(() => keepSuccessor(ports, profile, seen, found, inPlaceOf)),
  };
}

/** What keeping the card changes, when it is not simply a new person. */
function WhatItIs({ seen, held }: SeenCardProps) {
  const text = useText('people');
  const { name } = seen.card.author;
  const { vouchedBy } = seen;
  return (
    <>
      {vouchedBy && (
        <Notice heading={text('seen.vouched', { name: vouchedBy.name })}>
          <p>{text('seen.vouched.text')}</p>
        </Notice>
      )}
      {held && held.times > 0 && !sameName(held.name, name) && (
        <Notice tone="warning" heading={text('seen.renamed', { name: held.name })}>
          <p>{text('seen.renamed.text', { name })}</p>
        </Notice>
      )}
      {held?.card === seen.card.text && held.times > 0 && (
        <Notice
          heading={text('seen.held', { name })}
          action={<a href={paths.person(held.fingerprint)}>{text('seen.held.do', { name })}</a>}
        >
          <p>{text('seen.held.text')}</p>
        </Notice>
      )}
      {held !== null && held.card === null && (
        <Notice heading={text('seen.firstCard', { name })}>
          <p>{text('seen.firstCard.text')}</p>
        </Notice>
      )}
    </>
  );
}
