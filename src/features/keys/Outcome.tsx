import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './keys.module.css';

/** What has just been done. Focus comes here, since the button that did it may be gone. */
export function Outcome({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const title = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'center' });
    head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={styles.outcome} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} ref={head}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
