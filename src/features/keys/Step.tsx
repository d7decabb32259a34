import { CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/i18n.ts';
import styles from './keys.module.css';

/** One of three steps on a screen: only the one that is going on is open. Focus follows to it. */
export function Step(props: {
  readonly number: number;
  /** The step that is going on. */
  readonly at: number;
  readonly heading: string;
  readonly children: ReactNode;
}) {
  const { number, at } = props;
  const text = useText('keys');
  const title = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const isNow = number === at;
  const before = useRef(at);
  useEffect(() => {
    if (isNow && before.current !== at) head.current?.focus();
    before.current = at;
  }, [isNow, at]);
  return (
    <section
      className={styles.step}
      aria-labelledby={title}
      aria-current={isNow ? 'step' : undefined}
      data-s={isNow ? 'now' : number < at ? 'done' : 'later'}
    >
      <p className="sm mut">
        {number < at && <CircleCheck className="i" />}
        {text('make.step', { step: number })}
      </p>
      <h2 id={title} tabIndex={-1} ref={head}>
        {props.heading}
      </h2>
      {isNow && <div className={styles.unfolded}>{props.children}</div>}
    </section>
  );
}
