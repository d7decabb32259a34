import type { Arrival } from '../../actions/packages/lookInto.ts';
import type { MetPerson } from '../../actions/packages/metPeople.ts';
import { undecided } from '../../actions/packages/takeIn.ts';
import { sameName } from '../../domain/people/sameName.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TitleBlock } from '../../ui/TitleBlock.tsx';
import styles from './exchange.module.css';
import { ReplacedKeys } from './ReplacedKeys.tsx';

/** Who sent it and when, which round it is about, and how it stands to what one has. */
export function ArrivalWords({ arrival }: { readonly arrival: Arrival }) {
  const text = useText('exchange');
  const format = useFormat();
  const roles = useRoleWords();
  const { clock } = usePorts();
  const { sender, links, people, relation, isNewHere, meantFor } = arrival;
  const { author, body } = sender;
  const asked = undecided(arrival, new Map());
  const isSender = ({ fingerprint }: MetPerson) => fingerprint === author.fingerprint;
  // One who is asked about stands below with the same words.
  const standing = asked.some(isSender) ? undefined : people.find(isSender)?.standing;
  const employee = links.find(({ statement }) => statement.author.role === 'employee');
  return (
    <>
      <div className={styles.arrived}>
        <p className={styles.from}>
          {text('imported.fromShort', {
            name: author.name,
            role: roles[body.from.role].toLocaleLowerCase(),
          })}
        </p>
        {standing && <KeyStandingBadge standing={standing} />}
      </div>
      <TitleBlock
        facts={[
          {
            label: text('arrival.at'),
            value: text('arrival.clock', { when: format.when(body.at, clock.now()) }),
          },
          { label: text('arrival.round'), value: employee?.statement.author.name ?? '' },
          { label: text('arrival.relation'), value: text(`arrival.${isNewHere ? 'new' : relation}`) },
        ]}
      />
      {meantFor !== null && (
        <Notice tone="warning" heading={text('arrival.meantFor', { name: meantFor })}>
          <p>{text('arrival.meantFor.text')}</p>
        </Notice>
      )}
      {twoOfOneName(arrival) && (
        <Notice tone="warning" heading={text('arrival.twoKeys', { name: twoOfOneName(arrival) ?? '' })}>
          <p>{text('arrival.twoKeys.text')}</p>
        </Notice>
      )}
      <ReplacedKeys people={people} />
    </>
  );
}

/** A name that stands under two keys in one file: one of them may be somebody else's. */
function twoOfOneName({ people }: Arrival): string | null {
  const here = people.filter(({ isHere }) => isHere);
  const twice = here.find((one) => here.some((other) => other !== one && sameName(other.name, one.name)));
  return twice?.name ?? null;
}
