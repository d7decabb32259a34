import { FileKey2 } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './keys.module.css';
import { takesInOthers } from './takesInOthers.ts';

/** Whether the key can be brought back, and the way to make sure that it can. */
export function RecoveryState({
  profile,
  identity,
}: {
  readonly profile: Profile;
  readonly identity: Identity;
}) {
  const text = useText('keys');
  const format = useFormat();
  const { recovery } = identity;
  return (
    <section className={styles.section} aria-labelledby="recovery">
      <h2 id="recovery">{text('recovery')}</h2>
      {recovery === null ? (
        <>
          <Status kind="act">{text('recovery.missing')}</Status>
          <p className="measure">
            {text('recovery.missing.text')} {takesInOthers(profile) && text('recovery.required')}
          </p>
        </>
      ) : (
        <>
          <Status kind="done">{text('recovery.done', { date: format.date(recovery) })}</Status>
          <p className="measure">{text('recovery.done.text')}</p>
        </>
      )}
      <div>
        <LinkButton icon={FileKey2} href={paths.recovery} look={recovery === null ? 'accent' : 'plain'}>
          {text(recovery === null ? 'recovery.make' : 'recovery.renew')}
        </LinkButton>
      </div>
    </section>
  );
}
