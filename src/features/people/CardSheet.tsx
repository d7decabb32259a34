import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../questionnaire/useStandingWords.ts';
import { Fact } from './PersonFacts.tsx';
import styles from './people.module.css';
import { usePersonLine } from './usePersonLine.ts';

/** A card somebody gave, as it reads, with how sure one can be of it. */
export function CardSheet({ seen }: { readonly seen: SeenCard }) {
  const text = useText('people');
  const verdict = useText('verdict');
  const line = usePersonLine();
  const standing = useStandingOnceKept(seen);
  const words = useStandingWords(standing);
  const { author, body } = seen.card;
  return (
    <div className={styles.sheet}>
      <div>
        <p className={styles.name}>{author.name}</p>
        <p className="mut">{line({ unit: author.unit, roles: body.roles })}</p>
      </div>
      <p>
        <KeyStandingBadge standing={standing} />
      </p>
      <dl className={styles.facts}>
        <Fact label={verdict('label.key')}>{words.key}</Fact>
        <Fact label={verdict('label.person')}>{words.person}</Fact>
        <Fact label={text('number.label')}>
          <ControlNumber number={seen.number} />
        </Fact>
      </dl>
    </div>
  );
}

/** A key that an earlier one stands behind is no stranger, though it has not been met before. */
function useStandingOnceKept({ standing, vouchedBy }: SeenCard): KeyStanding {
  const { clock } = usePorts();
  const isNew = standing.level === 'unknown' && vouchedBy !== null;
  return isNew ? { level: 'vouched', since: clock.now().toISOString() } : standing;
}
