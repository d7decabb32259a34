import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AskForCard } from './AskForCard.tsx';
import { KeptPerson } from './KeptPerson.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import styles from './people.module.css';
import { SeenCardPanel } from './SeenCardPanel.tsx';
import { OwnRevocation, TakenRevocation } from './TakenRevocation.tsx';
import { useAdding } from './useAdding.ts';
import { useArrivedCard } from './useArrivedCard.ts';

/** Adding a person by their card: from a file, a link, a QR code, or an address somebody sent. */
export function AddPersonScreen({ short }: { readonly short: string | null }) {
  const text = useText('people');
  const profile = useProfile();
  const arrived = useArrivedCard(short);
  return (
    <div className="page stack">
      <PageHeader title={text('add.title')} back={{ href: paths.people, text: text('toPeople') }} />
      {profile ? (
        <AddingTo key={`${profile.id} ${arrived}`} {...{ profile, arrived }} />
      ) : (
        <NobodyYet isWaiting={arrived !== null} />
      )}
    </div>
  );
}

function AddingTo({ profile, arrived }: { profile: Profile; arrived: string | null }) {
  const text = useText('people');
  const adding = useAdding(profile, arrived);
  const { stage } = adding;
  return (
    <div className={styles.column}>
      {stage.at === 'card' && (
        <SeenCardPanel
          key={stage.seen.card.text}
          {...{ profile, ...stage }}
          onKept={adding.kept}
          onLeave={adding.again}
          onLookAgain={() => adding.takeText(stage.seen.card.text)}
        />
      )}
      {stage.at === 'kept' && (
        <KeptPerson profile={profile} contact={stage.contact} onAnother={adding.again} />
      )}
      {stage.at === 'revoked' && <TakenRevocation {...stage} onAnother={adding.again} />}
      {stage.at === 'ownRevocation' && <OwnRevocation />}
      {(stage.at === 'asking' || stage.at === 'refused' || stage.at === 'elsewhere') && (
        <AskForCard adding={adding} stage={stage} />
      )}
      <p className="vh" role="status">
        {adding.busy && text('add.looking')}
      </p>
    </div>
  );
}
