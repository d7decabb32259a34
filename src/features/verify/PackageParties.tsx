import type { VerifiedFile } from '../../actions/verifyFile.ts';
import type { KnownKeys } from '../../domain/people/keyStanding.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import type { VerdictSender } from '../../ports/verifying.ts';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import { standingIn } from './standings.ts';
import { useClockWords } from './useTimeWords.ts';
import styles from './verify.module.css';

interface Seen {
  readonly verified: VerifiedFile;
  readonly known: KnownKeys;
  readonly now: Date;
}

/** Who sealed a package for whom, as its signed cover says. Shown only when the cover holds. */
export function PackageParties(props: Seen) {
  const { sender, receivers, verdict } = props.verified.verdict;
  const text = useText('verify');
  const roles = useRoleWords();
  if (sender === null || verdict === 'invalid') return null;
  return (
    <section className={styles.apart}>
      <h3>{text('package')}</h3>
      <dl className={styles.lines}>
        <Sender {...props} sender={sender} />
        <div>
          <dt>{text('package.to')}</dt>
          <dd>
            <ul className={styles.names}>
              {receivers.map(({ name, role, fingerprint }) => (
                <li key={`${role} ${name} ${fingerprint}`}>
                  {name}, {roles[role].toLocaleLowerCase()}
                  {fingerprint === null && <span className="mut"> ({text('package.byPassphrase')})</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Sender(props: Seen & { readonly sender: VerdictSender }) {
  const { name, role, at } = props.sender;
  const text = useText('verify');
  const words = useText('verdict');
  const roles = useRoleWords();
  const clock = useClockWords(props.now);
  const standing = standingIn(props.sender, props.verified.links, props.known);
  return (
    <>
      <div>
        <dt>{text('package.from')}</dt>
        <dd className={styles.who}>
          <span>
            {name}, {roles[role].toLocaleLowerCase()}
          </span>
          <KeyStandingBadge standing={standing} />
        </dd>
      </div>
      <div>
        <dt>{words('label.person')}</dt>
        <dd>{useStandingWords(standing).person}</dd>
      </div>
      <div>
        <dt>{words('label.time')}</dt>
        <dd>{clock(at)}</dd>
      </div>
    </>
  );
}
