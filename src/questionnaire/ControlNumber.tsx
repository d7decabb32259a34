import { type ControlNumber as Digits, groupsOf } from '../domain/people/controlNumber.ts';
import { useText } from '../i18n/i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './number.module.css';

/**
 * A control number in six groups of five. A screen reader stops at each group and reads its digits one by one, as one
 * does on the telephone.
 */
export function ControlNumber(props: {
  readonly number: Digits;
  /** Whose it is, for those who do not see what stands around. Without it: "Kontrollnummer". */
  readonly label?: string;
  /** To be read from a screen held up, or aloud. */
  readonly large?: boolean;
}) {
  const text = useText('people');
  return (
    <ol
      className={classes(styles.groups, props.large ? styles.large : styles.oneLine)}
      aria-label={props.label ?? text('number.label')}
    >
      {placedGroups(props.number).map(({ key, group }) => (
        <li key={key}>
          <span aria-hidden="true">{group}</span>
          <span className={classes('vh', styles.said)}>{[...group].join(' ')}</span>
        </li>
      ))}
    </ol>
  );
}

/** Two groups may be alike; their place tells them apart. */
function placedGroups(number: Digits): { key: string; group: string }[] {
  return groupsOf(number).map((group, at) => ({ key: `${at} ${group}`, group }));
}
