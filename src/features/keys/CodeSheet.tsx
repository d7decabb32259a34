import type { RecoveryFile } from '../../actions/keys/recovery.ts';
import { groupsOf } from '../../domain/people/controlNumber.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import { codeGroups } from './codeGroups.ts';
import styles from './sheet.module.css';
import { useControlNumber } from './useControlNumber.ts';
import { useOwnKeys } from './useOwnKeys.ts';

/** The code on paper, with what tells which file it opens. No name stands on it: whoever finds it learns nothing else. */
export function CodeSheet({ profile, file }: { readonly profile: Profile; readonly file: RecoveryFile }) {
  const text = useText('keys');
  const format = useFormat();
  const { clock } = usePorts();
  const { keys } = useOwnKeys(profile);
  const number = useControlNumber(keys?.inUse ?? null);
  return (
    <PrintSheet>
      <div className={styles.sheet}>
        <p className={styles.app}>Distansrond</p>
        <p className={styles.title}>{text('sheet.title')}</p>
        <ol className={styles.code}>
          {codeGroups(file.code).map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are what tells the groups apart
            <li key={at}>{group}</li>
          ))}
        </ol>
        <dl className={styles.facts}>
          <dt>{text('sheet.date')}</dt>
          <dd>{format.date(clock.now().toISOString())}</dd>
          <dt>{text('sheet.file')}</dt>
          <dd>{file.fileName}</dd>
          <dt>{text('sheet.number')}</dt>
          <dd className={styles.number}>{number && groupsOf(number).join(' ')}</dd>
        </dl>
        <p>{text('sheet.how')}</p>
        <p>{text('sheet.apart')}</p>
      </div>
    </PrintSheet>
  );
}
