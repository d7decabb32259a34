import { useEffect, useId, useState } from 'react';
import { readPicked } from '../../actions/readPicked.ts';
import { unreadFile, type VerifiedFile } from '../../actions/verifyFile.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import { useText } from '../../i18n/i18n.ts';
import type { Judge } from './judge.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import styles from './verify.module.css';

/** One file: judged at once, or when what opens it has been given. */
export function CheckedFile({ file, judge }: { readonly file: File; readonly judge: Judge }) {
  const text = useText('verify');
  const [read, setRead] = useState<Result<Uint8Array, Problem>>();
  const [secret, setSecret] = useState<string | null>(null);
  const name = useId();
  useEffect(() => {
    void readPicked(file).then(setRead);
  }, [file]);
  const bytes = read?.ok ? read.value : undefined;
  const lock = bytes === undefined ? null : judge.lockOf(bytes);
  const asks = lock !== null && judge.asksFor.includes(lock) ? lock : null;
  const ready = asks === null || secret !== null ? bytes : undefined;
  const judged = useVerdict(judge, ready, secret);
  const verified = read?.ok === false ? unreadFile(read.problems[0]) : judged;
  const isOpen = verified !== undefined && verified.verdict.envelopes.length > 0;
  const isBusy = ready !== undefined && verified === undefined;
  return (
    <li className={styles.file} aria-labelledby={name} aria-busy={isBusy}>
      <p className={styles.name} id={name}>
        {file.name}
      </p>
      {asks !== null && !isOpen && <UnlockForm lock={asks} onSecret={setSecret} />}
      <div role="status">
        {isBusy && <p className="sm mut">{text('checking')}</p>}
        {verified && <VerdictPanel verified={verified} known={judge.known} now={judge.now()} />}
      </div>
    </li>
  );
}

/** The verdict, once there are bytes to judge; that of a moment ago is never shown for another secret. */
function useVerdict(
  judge: Judge,
  bytes: Uint8Array | undefined,
  secret: string | null,
): VerifiedFile | undefined {
  const [verified, setVerified] = useState<VerifiedFile>();
  useEffect(() => {
    if (bytes === undefined) return;
    let wanted = true;
    setVerified(undefined);
    void judge.judge(bytes, secret).then((found) => wanted && setVerified(found));
    return () => {
      wanted = false;
    };
  }, [judge, bytes, secret]);
  return verified;
}
