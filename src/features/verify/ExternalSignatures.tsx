import { Landmark } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import type { ExternalSignature, Verdict } from '../../ports/verifying.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './verify.module.css';

/** Signatures from an organisation's own service, last in the file. Their fields are shown as they stand. */
export function ExternalSignatures({ verdict }: { readonly verdict: Verdict }) {
  const text = useText('verify');
  if (verdict.external.length === 0) return null;
  return (
    <section className={styles.apart}>
      <h3>{text('external')}</h3>
      <ul className={styles.signers}>
        {verdict.external.map((signature, i) => (
          <ExternalLines
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and their order never changes
            key={i}
            signature={signature}
            isChanged={verdict.verdict === 'invalid'}
          />
        ))}
      </ul>
    </section>
  );
}

function ExternalLines(props: { readonly signature: ExternalSignature; readonly isChanged: boolean }) {
  const { subject, issuer, claimedTime, trusted } = props.signature;
  const text = useText('verify');
  const words = useText('verdict');
  const format = useFormat();
  const time =
    claimedTime === null || props.isChanged
      ? words('time.unknown')
      : text('external.time', { date: format.date(claimedTime), time: format.time(claimedTime) });
  const lines = [
    [words('label.unchanged'), words(props.isChanged ? 'unchanged.no' : 'unchanged.yes')],
    [words('label.key'), words('key.level4', { issuer })],
    [
      words('label.person'),
      props.isChanged ? words('person.none') : words('person.level4', { issuer, subject }),
    ],
    [words('label.time'), time],
  ] as const;
  return (
    <li>
      <span className="node">
        <Landmark className="i" />
      </span>
      <div>
        <p className={styles.who}>
          <b className="b">{subject}</b>
          <Status kind={trusted ? 'done' : 'alert'}>
            {text(trusted ? 'external.trusted' : 'external.untrusted')}
          </Status>
        </p>
        <dl className={styles.lines}>
          {lines.map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
