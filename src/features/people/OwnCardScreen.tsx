import { KeyRound } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CardCode } from './CardCode.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { OwnCardSheet } from './OwnCardSheet.tsx';
import styles from './people.module.css';
import { type OwnCard, useOwnCard } from './useOwnCard.ts';

/** The card to give others, so that they can send one things that only oneself can open, and know one's signature. */
export function OwnCardScreen() {
  const text = useText('people');
  const profile = useProfile();
  return (
    <div className="page stack">
      <PageHeader
        title={text('card.title')}
        lead={text('card.lead')}
        back={{ href: paths.home, text: text('toHome') }}
      />
      {profile ? <CardOf key={profile.id} profile={profile} /> : <NobodyYet />}
    </div>
  );
}

function CardOf({ profile }: { profile: Profile }) {
  const text = useText('people');
  const made = useOwnCard(profile);
  if (made === undefined)
    return (
      <p className="sm mut" role="status">
        {text('card.making')}
      </p>
    );
  if (!made.ok)
    return (
      <ProblemNotice
        problems={made.problems}
        action={<LinkButton href={paths.keys}>{text('card.toKeys')}</LinkButton>}
      />
    );
  const { identity } = made.value;
  return (
    <>
      {identity.name !== visible(profile.name) && <OtherName profile={profile} own={made.value} />}
      <div className={styles.cardLay}>
        <OwnCardSheet profile={profile} own={made.value} />
        <CardCode own={made.value} />
      </div>
    </>
  );
}

/** The profile's name has been changed since the keys were made, and theirs cannot be. */
function OtherName({ profile, own }: { profile: Profile; own: OwnCard }) {
  const text = useText('people');
  return (
    <Notice
      tone="warning"
      heading={text('card.otherName', { name: own.identity.name })}
      action={
        <LinkButton icon={KeyRound} href={paths.keys}>
          {text('card.otherName.do')}
        </LinkButton>
      }
    >
      <p>{text('card.otherName.text', { name: profile.name })}</p>
    </Notice>
  );
}

/** Spaces around and within a name do not tell two names apart for anyone who reads them. */
function visible(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
