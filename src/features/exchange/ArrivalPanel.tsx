import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import type { Arrival } from '../../actions/packages/lookInto.ts';
import { type KeyDecision, undecided } from '../../actions/packages/takeIn.ts';
import { useText } from '../../i18n/i18n.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { ArrivalWords } from './ArrivalWords.tsx';
import styles from './exchange.module.css';
import { KeyQuestion } from './KeyQuestion.tsx';
import type { ReceivedFileProps } from './ReceivedFile.tsx';

/** What has arrived, before anything of it is shown or taken in: from whom, for whom, and what must be said of its keys. */
export function ArrivalPanel({ file, verbs, arrival }: ReceivedFileProps & { readonly arrival: Arrival }) {
  const text = useText('exchange');
  const [decisions, setDecisions] = useState<ReadonlyMap<string, KeyDecision>>(new Map());
  const [tried, setTried] = useState(false);
  const asked = undecided(arrival, new Map());
  const left = undecided(arrival, decisions);
  const decide = (fingerprint: string) => (decision: KeyDecision | null) => {
    const next = new Map(decisions);
    if (decision) next.set(fingerprint, decision);
    else next.delete(fingerprint);
    setDecisions(next);
  };
  const isStopped = left.some(({ standing }) => standing.level === 'changed');
  const takeIn = () => {
    setTried(true);
    if (isStopped) return;
    const goOn = left.map(({ fingerprint }) => [fingerprint, { kind: 'accept' }] as const);
    verbs.takeIn(file, new Map<string, KeyDecision>([...decisions, ...goOn]));
  };
  const goesOnUnsure = left.some(({ standing }) => standing.level === 'unknown');
  return (
    <>
      <ArrivalWords arrival={arrival} />
      {asked.some(({ standing }) => standing.level === 'unknown') && <p>{text('arrival.newKey')}</p>}
      {asked.map((person) => (
        <KeyQuestion
          key={person.fingerprint}
          person={person}
          isAsked={tried}
          decision={decisions.get(person.fingerprint) ?? null}
          onDecide={decide(person.fingerprint)}
        />
      ))}
      <ProblemNotice problems={file.problems} />
      <div className={styles.decide}>
        <Button look="primary" icon={PackageOpen} aria-disabled={file.busy} onClick={takeIn}>
          {text(
            file.busy ? 'import.busy' : goesOnUnsure || arrival.meantFor ? 'arrival.anyway' : 'arrival.do',
          )}
        </Button>
        <Button aria-disabled={file.busy} onClick={() => verbs.leaveOut(file)}>
          {text('arrival.leaveOut')}
        </Button>
      </div>
    </>
  );
}
