import { type ReactNode, useId } from 'react';
import { Note } from '../../../../ui/Notice.tsx';
import styles from './agreement.module.css';

/** A group of terms under one heading, which a link can lead to. */
export function Terms(props: {
  readonly heading: string;
  readonly lead?: string;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const made = useId();
  const id = props.id ?? made;
  return (
    <section className={styles.terms} aria-labelledby={id}>
      <div>
        <h2 id={id} tabIndex={-1}>
          {props.heading}
        </h2>
        {props.lead && <p className="mut">{props.lead}</p>}
      </div>
      <div className={styles.fields}>{props.children}</div>
    </section>
  );
}

/** What the employer's own rules say about a field. */
export function Rule({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.rule}>
      <Note>{children}</Note>
    </div>
  );
}
