import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AgeKey } from './AgeKey.tsx';
import { EarlierKeys } from './EarlierKeys.tsx';
import { KeyInUse, NoKey } from './KeyInUse.tsx';
import styles from './keys.module.css';
import { Nobody } from './Nobody.tsx';
import { OrganisationCertificate } from './OrganisationCertificate.tsx';
import { RecoveryState } from './RecoveryState.tsx';
import { Revoked } from './Revoked.tsx';
import { RevokeKey } from './RevokeKey.tsx';
import { Rotated } from './Rotated.tsx';
import { RotateKey } from './RotateKey.tsx';
import { useOwnKeys } from './useOwnKeys.ts';

/** The keys of the one who uses the app, and what can be done with them. */
export function KeysScreen() {
  const text = useText('keys');
  const profile = useProfile();
  return (
    <div className="page stack">
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        back={{ href: paths.settings, text: text('toSettings') }}
      />
      {profile ? <KeysOf key={profile.id} profile={profile} /> : <Nobody />}
    </div>
  );
}

/** What has just been done, said at the top of the page. */
type Outcome = { readonly rotated: Identity } | { readonly revoked: Identity };

function KeysOf({ profile }: { profile: Profile }) {
  const text = useText('keys');
  const { keys, reload } = useOwnKeys(profile);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const rotation = useRef<HTMLDetailsElement>(null);
  const came = (next: Outcome | null) => {
    setOutcome(next);
    reload();
  };
  if (keys === null) return null;
  const { inUse, earlier } = keys;
  return (
    <div className={styles.page}>
      {outcome && 'rotated' in outcome && <Rotated key={outcome.rotated.fingerprint} />}
      {outcome && 'revoked' in outcome && (
        <Revoked key={outcome.revoked.fingerprint} profile={profile} identity={outcome.revoked} />
      )}
      {inUse === null ? (
        <NoKey profile={profile} onMade={() => came(outcome)} />
      ) : (
        <>
          <KeyInUse profile={profile} identity={inUse} onRotation={() => openAndFocus(rotation.current)} />
          <RecoveryState profile={profile} identity={inUse} />
          <section className={styles.section} aria-labelledby="change">
            <h2 id="change">{text('change')}</h2>
            <div className={styles.folded} key={inUse.fingerprint}>
              <RotateKey ref={rotation} profile={profile} onRotated={(rotated) => came({ rotated })} />
              <RevokeKey
                summary={text('revoke')}
                identity={inUse}
                onRevoked={() => came({ revoked: inUse })}
              />
            </div>
          </section>
        </>
      )}
      <EarlierKeys earlier={earlier} onRevoked={(revoked) => came({ revoked })} />
      {inUse && (
        <section className={styles.section} aria-labelledby="special">
          <h2 id="special">{text('special')}</h2>
          <div className={styles.folded}>
            <OrganisationCertificate profile={profile} identity={inUse} onTaken={reload} />
            <AgeKey identity={inUse} />
          </div>
        </section>
      )}
    </div>
  );
}

function openAndFocus(details: HTMLDetailsElement | null): void {
  if (details === null) return;
  details.open = true;
  details.scrollIntoView({ block: 'center' });
  details.querySelector('summary')?.focus({ preventScroll: true });
}
