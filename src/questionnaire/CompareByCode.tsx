import { useState } from 'react';
import type { ControlNumber as Digits } from '../domain/people/controlNumber.ts';
import { useText } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { CodeReader, type CodeSource } from './CodeReader.tsx';
import styles from './number.module.css';

/** What reading the number as a QR code takes; see the port Codes. */
export interface NumberCodes {
  readonly source: CodeSource;
  /** The control number that a code holds, as digits or by way of a card; null when it holds neither. */
  readonly numberIn: (code: string) => Promise<Digits | null>;
}

/** The other person shows their code, and the device compares. */
export function CompareByCode(props: {
  readonly codes: NumberCodes;
  readonly number: Digits;
  readonly name: string;
  readonly busy: boolean;
  readonly onAlike: (given: string) => void;
  readonly onDiffer: () => void;
}) {
  const { codes, number, name } = props;
  const text = useText('people');
  const [isOther, setIsOther] = useState(false);
  const compare = async (code: string) => {
    const given = await codes.numberIn(code);
    setIsOther(given === null);
    if (given === null) return;
    if (given === number) props.onAlike(given);
    else props.onDiffer();
  };
  return (
    <div className={styles.sheet}>
      <p>{text('compare.do.qr', { name })}</p>
      {isOther && <Notice tone="warning" heading={text('compare.otherCode', { name })} announce />}
      <CodeReader source={codes.source} onCode={(code) => void compare(code)} />
      <p role="status">{props.busy && text('compare.busy')}</p>
    </div>
  );
}
