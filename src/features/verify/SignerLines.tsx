import { Check, X } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Verdict, VerdictSigner } from '../../ports/verifying.ts';
import { shortKey } from '../../questionnaire/shortKey.ts';
import styles from './verify.module.css';

/** One signer: unchanged or not, which key, which person, what time; never mixed into one claim. */
export function SignerLines({
  signer,
  verdict,
}: {
  readonly signer: VerdictSigner;
  readonly verdict: Verdict;
}) {
  const text = useText('verdict');
  const roles = useRoleWords();
  const isChanged = verdict.verdict === 'invalid';
  const isOwn = signer.trust === 'own';
  const Icon = isChanged ? X : Check;
  const time = useTimeWords(signer, verdict);
  const lines = [
    [text('label.unchanged'), text(isChanged ? 'unchanged.no' : 'unchanged.yes')],
    [text('label.key'), text(isOwn ? 'key.own' : 'key.level0')],
    [text('label.person'), text(isChanged ? 'person.none' : isOwn ? 'person.own' : 'person.level0')],
    [text('label.time'), time],
  ] as const;
  return (
    <li data-s={isChanged ? 'wait' : 'signed'}>
      <span className="node">
        <Icon className="i" />
      </span>
      <div>
        <p className="b">
          {signer.name}, {roles[signer.role].toLocaleLowerCase()}
        </p>
        <p className="key">{shortKey(signer.fingerprint)}</p>
        <dl className={styles.lines}>
          {lines.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

/** The time is the signer's own clock; it is said when it cannot be right. */
function useTimeWords({ claimedTime }: VerdictSigner, { problems, signers, verdict }: Verdict): string {
  const text = useText('verdict');
  const format = useFormat();
  const { clock } = usePorts();
  if (claimedTime === null || verdict === 'invalid') return text('time.unknown');
  const when = { date: format.date(claimedTime), time: format.time(claimedTime) };
  if (Date.parse(claimedTime) > clock.now().getTime()) return text('time.future', when);
  const at = signers.findIndex((signer) => signer.claimedTime === claimedTime);
  const before = signers.slice(0, at).some((earlier) => (earlier.claimedTime ?? '') > claimedTime);
  const isBefore = before && problems.some(({ code }) => code === 'time-before-previous');
  return text(isBefore ? 'time.beforePrevious' : 'time.clock', when);
}
