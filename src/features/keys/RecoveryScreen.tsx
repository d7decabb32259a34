import { useState } from 'react';
import { confirmRecovery, makeRecoveryFile, type RecoveryFile } from '../../actions/keys/recovery.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Note } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { KeepApart } from './KeepApart.tsx';
import styles from './keys.module.css';
import { Nobody } from './Nobody.tsx';
import { ReadFirst } from './ReadFirst.tsx';
import { RecoveryMade } from './RecoveryMade.tsx';
import { Step } from './Step.tsx';
import { TypeBack } from './TypeBack.tsx';
import { takesInOthers } from './takesInOthers.ts';
import { useOwnKeys } from './useOwnKeys.ts';

/** Making a recovery file: read, save, type back. Left half-way, nothing has happened. */
export function RecoveryScreen() {
  const text = useText('keys');
  const profile = useProfile();
  if (profile) return <MakeRecovery key={profile.id} profile={profile} />;
  return (
    <div className="page stack">
      <PageHeader title={text('make.title')} lead={text('make.lead')} />
      <Nobody />
    </div>
  );
}

function MakeRecovery({ profile }: { profile: Profile }) {
  const text = useText('keys');
  const { keys } = useOwnKeys(profile);
  const making = useMaking(profile);
  if (making.at === 4) return <RecoveryMade profile={profile} />;
  const { file } = making;
  return (
    <div className="page stack">
      <PageHeader
        title={text('make.title')}
        lead={text('make.lead')}
        back={{ href: paths.keys, text: text('toKeys') }}
      />
      <Introduction profile={profile} identity={keys?.inUse ?? null} />
      <div className={styles.steps}>
        <Step number={1} at={making.at} heading={text('lose')}>
          <ReadFirst profile={profile} made={making.making} onMake={making.make} />
        </Step>
        <Step number={2} at={making.at} heading={text('keep')}>
          {file && <KeepApart profile={profile} file={file} {...making.keeping} />}
        </Step>
        <Step number={3} at={making.at} heading={text('back')}>
          {file && <TypeBack code={file.code} confirming={making.confirming} {...making.typing} />}
        </Step>
      </div>
    </div>
  );
}

/** Why it must be done, and what becomes of a file that was made before. */
function Introduction({ profile, identity }: { profile: Profile; identity: Identity | null }) {
  const text = useText('keys');
  const format = useFormat();
  const before = identity?.recovery ?? null;
  return (
    <>
      {takesInOthers(profile) && <Note>{text('make.required')}</Note>}
      {before !== null && <Note>{text('make.again', { date: format.date(before) })}</Note>}
    </>
  );
}

/** Where one is on the way, from reading (1) to done (4), and what leads on. */
function useMaking(profile: Profile) {
  const ports = usePorts();
  const [file, setFile] = useState<RecoveryFile | null>(null);
  const [saved, setSaved] = useState(false);
  const [at, setAt] = useState<1 | 2 | 3 | 4>(1);
  const making = useDeed();
  const confirming = useDeed();
  return {
    at,
    file,
    making,
    confirming,
    make: () =>
      void making.run(
        () => makeRecoveryFile(ports, profile),
        (made) => {
          setFile(made);
          setAt(2);
        },
      ),
    keeping: { saved, onSaved: () => setSaved(true), onNext: () => setAt(3) },
    typing: {
      onShow: () => setAt(2),
      onRight: () =>
        void confirming.run(
          () => confirmRecovery(ports, profile),
          () => setAt(4),
        ),
    },
  };
}
