import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import type { Verdict, VerdictSigner } from '../../ports/verifying.ts';

/** A time stamp if there is one, else the signer's own clock; it is said when that cannot be right. */
export function useTimeWords(signer: VerdictSigner, verdict: Verdict, now: Date): string {
  const text = useText('verdict');
  const on = useMomentWords();
  const clock = useClockWords(now);
  const { claimedTime, stamp } = signer;
  if (verdict.verdict === 'invalid') return text('time.unknown');
  if (stamp !== null) return text('time.stamped', { ...on(stamp.at), authority: stamp.authority });
  if (claimedTime === null) return text('time.unknown');
  return precedesEarlier(signer, verdict) ? text('time.beforePrevious', on(claimedTime)) : clock(claimedTime);
}

/** A moment that rests on somebody's clock alone, which cannot be right when it has not been yet. */
export function useClockWords(now: Date): (moment: string) => string {
  const text = useText('verdict');
  const on = useMomentWords();
  return (moment) => text(Date.parse(moment) > now.getTime() ? 'time.future' : 'time.clock', on(moment));
}

function useMomentWords() {
  const format = useFormat();
  return (moment: string) => ({ date: format.date(moment), time: format.time(moment) });
}

/** Whether someone who signed before this signer says a later time. */
function precedesEarlier(signer: VerdictSigner, { signers, problems }: Verdict): boolean {
  const earlier = signers.slice(0, signers.indexOf(signer));
  return (
    problems.some(({ code }) => code === 'time-before-previous') &&
    earlier.some(({ claimedTime }) => (claimedTime ?? '') > (signer.claimedTime ?? ''))
  );
}
