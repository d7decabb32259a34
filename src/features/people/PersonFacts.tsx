import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import type { PersonProps } from './PersonScreen.tsx';
import styles from './people.module.css';

/** What is known of the key and of the person, each in a sentence, and since when. */
export function PersonFacts({ person: { contact, standing } }: PersonProps) {
  const text = useText('people');
  const verdict = useText('verdict');
  const format = useFormat();
  const { clock } = usePorts();
  const words = useStandingWords(standing);
  const isRevoked = contact.revoked !== null;
  // The sentence on a key that is only known says since when, and how often.
  const isToldInWords = standing.level === 'known';
  return (
    <section className={styles.section} aria-labelledby="known">
      <h2 id="known">{text('known')}</h2>
      <p>
        <KeyStandingBadge standing={standing} />
      </p>
      <dl className={styles.facts}>
        <Fact label={verdict('label.key')}>{isRevoked ? text('known.revoked') : words.key}</Fact>
        <Fact label={verdict('label.person')}>{isRevoked ? text('known.revoked.person') : words.person}</Fact>
        {contact.times === 0 && <Fact label={text('known.since')}>{text('known.toldOf')}</Fact>}
        {contact.times > 0 && !isToldInWords && (
          <>
            <Fact label={text('known.since')}>{format.date(contact.firstSeen)}</Fact>
            <Fact label={text('known.times')}>{text('known.times.value', { count: contact.times })}</Fact>
          </>
        )}
        <Fact label={text('known.last')}>{format.when(contact.lastSeen, clock.now())}</Fact>
        {contact.revoked && (
          <Fact label={text('known.revokedAt')}>{format.when(contact.revoked.at, clock.now())}</Fact>
        )}
      </dl>
    </section>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
