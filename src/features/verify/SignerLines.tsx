import { OctagonAlert, PenLine, X } from 'lucide-react';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { shortKey } from '../../questionnaire/shortKey.ts';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { type StandingSigner, stops } from './standings.ts';
import { useTimeWords } from './useTimeWords.ts';
import styles from './verify.module.css';

/** One signer: unchanged or not, which key, which person, what time; never mixed into one claim. */
export function SignerLines(props: StandingSigner & { readonly verdict: Verdict; readonly now: Date }) {
  const { signer, standing, verdict, now } = props;
  const text = useText('verdict');
  const roles = useRoleWords();
  const words = useStandingWords(standing);
  const time = useTimeWords(signer, verdict, now);
  const isChanged = verdict.verdict === 'invalid';
  const lines = [
    [text('label.unchanged'), text(isChanged ? 'unchanged.no' : 'unchanged.yes')],
    [text('label.key'), words.key],
    [text('label.person'), isChanged ? text('person.none') : words.person],
    [text('label.time'), time],
  ] as const;
  return (
    <li data-s={isChanged || stops(standing) ? 'wait' : 'signed'}>
      <span className="node">
        <NodeIcon isChanged={isChanged} standing={standing} />
      </span>
      <div>
        <p className={styles.who}>
          <b className="b">
            {signer.name}, {roles[signer.role].toLocaleLowerCase()}
          </b>
          {!isChanged && <KeyStandingBadge standing={standing} />}
        </p>
        <dl className={styles.lines}>
          {lines.map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        <FingerprintDisclosure fingerprint={signer.fingerprint} />
      </div>
    </li>
  );
}

/** That somebody signed is no tick: how sure the rest is stands in the lines. */
function NodeIcon({ isChanged, standing }: { readonly isChanged: boolean; readonly standing: KeyStanding }) {
  if (isChanged) return <X className="i" />;
  return stops(standing) ? <OctagonAlert className="i" /> : <PenLine className="i" />;
}

/** The beginning is enough to recognise a key; all of it is there to be compared. */
function FingerprintDisclosure({ fingerprint }: { readonly fingerprint: string }) {
  const text = useText('verify');
  const groups = fingerprint.toUpperCase().match(/.{4}/g) ?? [];
  return (
    <Disclosure
      summary={
        <>
          {text('fingerprint')} <span className="key">{shortKey(fingerprint)}</span>
        </>
      }
    >
      <p className="key">{groups.join(' ')}</p>
    </Disclosure>
  );
}
