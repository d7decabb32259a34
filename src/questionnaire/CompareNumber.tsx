import { useEffect, useRef, useState } from 'react';
import type { CheckedHow } from '../domain/notes/keyCheck.ts';
import type { ControlNumber as Digits } from '../domain/people/controlNumber.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check, ChoiceGroup } from '../ui/Check.tsx';
import { CompareByCode, type NumberCodes } from './CompareByCode.tsx';
import { CompareByReading } from './CompareByReading.tsx';
import { NumbersDiffer } from './NumbersDiffer.tsx';
import styles from './number.module.css';

/** How the two numbers were found alike: `given` as typed or scanned, null when compared by eye or ear. */
export interface FoundAlike {
  readonly how: CheckedHow;
  readonly given: string | null;
}

/**
 * The step in which two people compare a control number: on the spot, on the telephone, or by QR code. It stores
 * nothing and decides nothing: `onAlike` is told how they were found alike; when they differ it warns and stays.
 */
export function CompareNumber(props: {
  /** As this device has reckoned it from the keys. */
  readonly number: Digits;
  /** Whose keys they are said to be. */
  readonly name: string;
  /** Without it there is no comparing by QR code. */
  readonly codes?: NumberCodes | null;
  /** What `onAlike` began has not ended. */
  readonly busy?: boolean;
  readonly onAlike: (found: FoundAlike) => void;
  /** The two differ. The warning is shown here; tell whoever must not go on. */
  readonly onDiffer?: () => void;
  /** A way out without having compared. */
  readonly onLeave?: () => void;
}) {
  const { number, name, codes, busy = false, onLeave } = props;
  const text = useText('people');
  const [how, setHow] = useState<CheckedHow | null>(null);
  const [differs, setDiffers] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The button that led here may be gone; the question stands in its place.
  useEffect(() => {
    if (!differs && document.activeElement === document.body) box.current?.querySelector('fieldset')?.focus();
  }, [differs]);
  const differ = () => {
    setDiffers(true);
    props.onDiffer?.();
  };
  if (differs) return <NumbersDiffer name={name} onAgain={() => setDiffers(false)} />;
  const ways: readonly CheckedHow[] = codes ? ['inPerson', 'phone', 'qr'] : ['inPerson', 'phone'];
  const alike = (given: string | null) => !busy && how !== null && props.onAlike({ how, given });
  return (
    <div ref={box} className={styles.compare} aria-busy={busy}>
      <ChoiceGroup legend={text('compare.how', { name })} hint={text('compare.how.hint')}>
        <div className={styles.ways}>
          {ways.map((way) => (
            <Check
              key={way}
              type="radio"
              name={`compare-${number}`}
              checked={how === way}
              onChange={() => setHow(way)}
              detail={text(`compare.how.${way}.detail`, { name })}
            >
              {text(`compare.how.${way}`)}
            </Check>
          ))}
        </div>
      </ChoiceGroup>
      {(how === 'inPerson' || how === 'phone') && (
        <CompareByReading key={how} {...{ how, number, name, busy }} onAlike={alike} onDiffer={differ} />
      )}
      {how === 'qr' && codes && (
        <CompareByCode {...{ codes, number, name, busy }} onAlike={alike} onDiffer={differ} />
      )}
      {onLeave && (
        <div className={styles.buttons}>
          <Button look="quiet" onClick={onLeave}>
            {text('compare.leave')}
          </Button>
        </div>
      )}
    </div>
  );
}
