import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import type { Verdict, VerdictSigner } from '../../ports/verifying.ts';

/** A time stamp if there is one, else the signer's own clock; it is said when that cannot be right. */
export function useTimeWords(signer: VerdictSigner, verdict: Verdict, now: Date): string {
  const text = useText('verdict');
  const on = useMomentWords();
  const { claimedTime, stamp } = signer;
  if (verdict.verdict === 'invalid') return text('time.unknown');
  if (stamp !== null) return text('time.stamped', { ...on(stamp.at), authority: stamp.authority });
  if (claimedTime === null) return text('time.unknown');
  if (Date.parse(claimedTime) > now.getTime()) return text('time.future', on(claimedTime));
  const isBefore = precedesEarlier(signer, verdict);
  return text(isBefore ? 'time.beforePrevious' : 'time.clock', on(claimedTime));
}

/** A moment that rests on somebody's clock alone. */
export function useClockWords(): (moment: string) => string {
  const text = useText('verdict');
  const on = useMomentWords();
  return (moment) => text('time.clock', on(moment));
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
