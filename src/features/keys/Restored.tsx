import { FolderInput, House } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './keys.module.css';
import { useOwnKeys } from './useOwnKeys.ts';

/** What a recovery file brought back, and whether it was here already. */
export interface BroughtBack {
  readonly profile: Profile;
  readonly wasHere: boolean;
}

/** What came back, and what did not. It stays until one goes on: it is nothing to miss in passing. */
export function Restored({ profile, wasHere }: BroughtBack) {
  const text = useText('keys');
  const { name } = profile;
  return (
    <div className="page stack">
      <PageHeader
        takesOver
        title={text(wasHere ? 'restored.known' : 'restored', { name })}
        lead={wasHere && text('restored.known.text')}
      />
      <div className={styles.page}>
        {!wasHere && <WhatCameBack profile={profile} />}
        <Notice
          tone="warning"
          heading={text('restored.stolen')}
          action={<LinkButton href={paths.keys}>{text('toKeys')}</LinkButton>}
        >
          <p>{text('restored.stolen.text')}</p>
        </Notice>
        <div className={styles.go}>
          <LinkButton look="primary" icon={House} href={paths.home}>
            {text('restored.home')}
          </LinkButton>
          <LinkButton icon={FolderInput} href={paths.import}>
            {text('restored.import')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

function WhatCameBack({ profile }: { profile: Profile }) {
  const text = useText('keys');
  const { keys } = useOwnKeys(profile);
  const earlier = keys?.earlier.length ?? 0;
  return (
    <>
      <section className={styles.section} aria-labelledby="back">
        <h2 id="back">{text('restored.back')}</h2>
        <ul className={styles.lines}>
          <li>{text('restored.person')}</li>
          {keys?.inUse && <li>{text('restored.key')}</li>}
          {earlier > 0 && <li>{text('restored.keys', { count: earlier })}</li>}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="not-back">
        <h2 id="not-back">{text('restored.not')}</h2>
        <ul className={styles.lines}>
          <li>{text('restored.rounds')}</li>
          <li>{text('restored.drafts')}</li>
          <li>{text('restored.contacts')}</li>
        </ul>
      </section>
    </>
  );
}
